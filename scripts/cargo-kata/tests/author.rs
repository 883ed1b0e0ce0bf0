//! What authors use besides the prover: new, coverage, stubs.

mod fixture;

use fixture::Fixture;

fn fixture(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture
}

#[test]
fn coverage_shows_what_is_paid_and_what_is_open() {
    let fixture = fixture("author-coverage");
    let seen = fixture.kata(&["coverage"]);
    assert!(
        seen.stdout.contains("✓ T001  doubling  01/double"),
        "{}",
        seen.stdout
    );
    assert!(
        seen.stdout
            .contains("· T002  halving  open, planned for 02"),
        "{}",
        seen.stdout
    );
    assert!(
        seen.stdout.contains("1 of 2 topics are paid"),
        "{}",
        seen.stdout
    );
    let open = fixture.kata(&["coverage", "--open"]);
    assert!(
        !open.stdout.contains("T001") && open.stdout.contains("T002"),
        "{}",
        open.stdout
    );
}

#[test]
fn a_new_kata_is_listed_as_empty_and_builds() {
    let fixture = fixture("author-new");
    assert_eq!(fixture.kata(&["new", "02-fresh"]).status, Some(0));
    assert!(fixture.kata(&["list"]).stdout.contains("empty"));
    let seen = fixture.kata(&["check", "02"]);
    assert_eq!(seen.status, Some(1));
    assert!(seen.stdout.contains("no exercise yet"), "{}", seen.stdout);
}

#[test]
fn stubs_are_laid_out_and_the_work_that_stood_there_is_kept() {
    let fixture = fixture("author-stubs");
    assert_eq!(fixture.kata(&["stubs"]).status, Some(0));
    fixture.write("katas/01-double/src/double.rs", "my work\n");
    assert_eq!(fixture.kata(&["stubs"]).status, Some(1));
    assert_eq!(fixture.kata(&["stubs", "--write"]).status, Some(0));
    assert_eq!(fixture.kata(&["stubs"]).status, Some(0));
    let kept: Vec<_> = walk(&fixture.folder.join(".katakit/kept"));
    assert_eq!(kept, ["my work\n"]);
}

fn walk(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                walk(&path)
            } else {
                vec![std::fs::read_to_string(path).expect("text")]
            }
        })
        .collect()
}
