//! What rustfmt and clippy say of a learner's files, asked before the checks of kind *craft* run, which then read the answers.

use crate::building::Building;
use crate::confinement::{Job, compiling_theirs};
use crate::graded::Phase;
use crate::recipe::Sort;
use sandbox::{Finished, Layers};
use std::collections::BTreeMap;
use std::time::Duration;
use syllabus::Result;

impl Building<'_> {
    /// Asks both, where some check wants to know, and leaves the answers about each file that a learner edits.
    pub fn craft(&self, phases: &mut Vec<Phase>) -> Result<()> {
        let needs = &self.prepared.needs;
        let kata = &self.prepared.kata;
        let mut phase = Phase::new("A");
        let files = kata.exercises.iter().flat_map(|exercise| exercise.files());
        let files: Vec<&str> = files.filter(|file| file.ends_with(".rs")).collect();
        if needs.rustfmt {
            for file in &files {
                let path = format!("{}/{file}", kata.place);
                let words = ["--check", "--edition", "2024", "--color", "never", &path];
                let words = words.map(str::to_owned).into();
                let said = self.tool("rustfmt", words, BTreeMap::new(), &mut phase)?;
                self.craft_answer("rustfmt", file, &said)?;
            }
        }
        if needs.clippy {
            let said = self.clippy(&mut phase)?;
            for file in &files {
                self.craft_answer("clippy", file, &said)?;
            }
        }
        if phase.layers != Layers::default() {
            phases.push(phase);
        }
        Ok(())
    }

    /// As cargo would call it: rustc's own call of the kata's library, with another program.
    fn clippy(&self, phase: &mut Phase) -> Result<Finished> {
        let units = &self.prepared.recipe.units;
        let Some(unit) = units
            .iter()
            .find(|unit| unit.of_learner && unit.sort != Sort::Program)
        else {
            return self.tool("clippy-driver", Vec::new(), BTreeMap::new(), phase);
        };
        let call = self.call(unit);
        let mut words: Vec<String> = call
            .arguments
            .into_iter()
            .filter(|word| !word.starts_with("--json=") && !word.starts_with("--error-format="))
            .map(|word| {
                if word.starts_with("--emit=") {
                    "--emit=metadata".to_owned()
                } else {
                    word
                }
            })
            .collect();
        if let Some(place) = words.iter().position(|word| word == "--out-dir") {
            words[place + 1] = self.place.scratch().display().to_string();
        }
        words.extend(["--error-format=short", "--color=never"].map(str::to_owned));
        words.extend(self.prepared.toolchain.arguments());
        let mut environment = call.environment;
        // It has nothing to say of dependencies.
        environment.insert("CARGO_PRIMARY_PACKAGE".to_owned(), "1".to_owned());
        self.tool("clippy-driver", words, environment, phase)
    }

    fn tool(
        &self,
        name: &str,
        words: Vec<String>,
        environment: BTreeMap<String, String>,
        phase: &mut Phase,
    ) -> Result<Finished> {
        let mut policy = compiling_theirs(
            self.prepared,
            self.place,
            self.slot,
            self.confinement.defences.compiling,
        );
        let variables = environment.into_iter();
        policy
            .environment
            .extend(variables.map(|(name, value)| (name.into(), value.into())));
        let job = Job {
            program: &self.prepared.toolchain.program(name),
            arguments: words.into_iter().map(Into::into).collect(),
            policy,
            nonce: None,
            patience: Duration::MAX,
        };
        let finished = self.to_its_end(&job)?;
        phase.add(&finished);
        Ok(finished)
    }

    fn craft_answer(&self, tool: &str, file: &str, said: &Finished) -> Result<()> {
        let kata = self.place.kata(&self.prepared.kata);
        let text = said.output().replace(&format!("{}/", kata.display()), "");
        let status = i32::from(!said.succeeded());
        let name = format!("{tool} {}", file.replace('/', " "));
        self.answer(&name, &format!("{status}\n{text}"))
    }
}
