//! What refuses most people now: by everybody's newest result on each kata.

use crate::pages::room::{Done, Room};
use crate::pages::verdict::words;
use crate::state::Dojo;
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) struct Failing {
    pub kata: String,
    pub what: String,
    pub people: usize,
}

/// As many as `most`, the most refused first.
pub(super) fn failing(dojo: &Dojo, room: &Room, most: usize) -> Vec<Failing> {
    let whose = room.whose(dojo);
    let mut newest: HashMap<(&str, &str), &Done> = HashMap::new();
    for submitted in &room.submitted {
        let who = whose.get(submitted.participant_id.as_str());
        if let (Some(who), Some(done)) = (who, &submitted.done) {
            newest.insert((who, &submitted.kata), done);
        }
    }
    let mut people: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    for ((who, kata), done) in newest {
        let mut refused = |what: String| {
            people.entry((kata, what)).or_default().insert(who);
        };
        match done.digest.state {
            "does-not-compile" => refused("does not compile".to_owned()),
            "refused" => refused("not built, because of what stands in it".to_owned()),
            _ => done.digest.refusing.iter().for_each(|(exercise, check)| {
                refused(format!("{}: {}", words(exercise), words(check)))
            }),
        }
    }
    let mut failing: Vec<Failing> = people
        .into_iter()
        .map(|((kata, what), people)| Failing {
            kata: kata.to_owned(),
            what,
            people: people.len(),
        })
        .collect();
    failing.sort_by_key(|one| std::cmp::Reverse(one.people));
    failing.truncate(most);
    failing
}
