//! The host's half.

use crate::halves::{Half, below, c_sources, copy_if_there, file, pristine_kata};
use crate::manifest;
use std::collections::BTreeSet;
use syllabus::{
    FileTree, HintPolicy, Kata, Pack, PackKind, PackedKata, Problem, Result, Root, kit_files,
};

/// What a host's service needs to judge these katas: pristine stubs, graders with their kit, and for release the reference
/// solutions with what to notice in them. Other right answers say what submissions may use. Wrong ones stay out.
///
/// # Errors
/// Where something cannot be read, or the graders are not here.
pub fn grader_half(root: &Root, katas: &[Kata]) -> Result<Half> {
    let mut files = FileTree::default();
    let mut pack = Pack::new(PackKind::Grader, HintPolicy::All);
    let mut members = BTreeSet::new();
    for kata in katas {
        below(&mut files, &kata.place, &pristine_kata(kata)?);
        let grader = format!("graders/{}", kata.name);
        below(&mut files, &grader, &kata.suite_files()?);
        below(&mut files, &format!("{grader}/stub"), &kata.pristine()?);
        let reference = FileTree::read(&kata.grader.join("solutions/reference"))?;
        if reference.is_empty() {
            let folder = kata.grader.join("solutions/reference");
            return Err(Problem::with_file(
                "read",
                &folder,
                "the reference is missing",
            ));
        }
        below(
            &mut files,
            &format!("{grader}/solutions/reference"),
            &reference,
        );
        // What the scan of submissions must let through is told by every right answer.
        let others = FileTree::read(&kata.grader.join("solutions/other"))?;
        below(&mut files, &format!("{grader}/solutions/other"), &others);
        let notices = root.relative(&kata.notices_file());
        copy_if_there(root, &mut files, &[notices.as_str()])?;
        let suite = kata.suite(root)?;
        pack.katas.insert(kata.number.clone(), PackedKata { suite });
        members.extend([kata.place.clone(), grader]);
    }
    let kit = kit_files(root)?;
    for (path, _) in kit.files() {
        if let Some(folder) = path.strip_suffix("Cargo.toml") {
            let member = format!("graders/kit/{folder}");
            members.insert(member.trim_end_matches('/').to_owned());
        }
    }
    below(&mut files, "graders/kit", &kit);
    files.overlay(&c_sources(root, katas)?);
    let whole = file(root, "Cargo.toml")?;
    let path = root.folder().join("Cargo.toml");
    let cut = manifest::workspace(&path, &whole, &members, &[], &files)?;
    files.insert("Cargo.toml", manifest::told(&cut)?);
    copy_if_there(
        root,
        &mut files,
        &[
            "Cargo.lock",
            "rust-toolchain.toml",
            ".gitignore",
            "LICENSE-APACHE",
            "LICENSE-MIT",
        ],
    )?;
    files.insert("README.md", README);
    Ok(Half {
        pack,
        files,
        locked: vec![String::new()],
    })
}

const README: &str = "# The host's half of a workshop

Graders and reference solutions: keep this folder from the workshop's learners. `pack.toml` names the hash of each kata's
suite, which every verdict carries.

The programs are not in here. From the kit's own repository, `cargo kata dojo --pack FOLDER` opens the workshop with this folder; the
programs that grade on other hosts (`cargo kata dojo worker`) and one bundle of work (`cargo kata grade`) take the same `--pack`.
";
