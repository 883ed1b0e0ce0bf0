//! Memory checks: not judged where nobody watches, judged by valgrind or AddressSanitizer where they are asked for.

mod fixture;

use fixture::Fixture;
use std::process::Command;

const CHECKS: &str = r#"//! The checks of kata NN.

mod double {
    mod behaviour {
        use grader_kit::expect_eq;
        use kata_NN::double::double;

        #[grader_kit::test(points = 2, contract = "`double` gives twice the number.")]
        fn a_number() {
            expect_eq!(double(21), 42);
        }
    }

    mod memory {
        use kata_NN::double::double;

        #[grader_kit::test(points = 2, contract = "`double` frees what it allocates.", judge = "miri")]
        fn a_small_number() {
            double(1);
        }

        #[grader_kit::test(points = 2, contract = "`double` frees what it allocates.", judge = "miri")]
        fn a_large_number() {
            double(1000);
        }
    }
}
"#;

const LEAKS: &str = "{ if n > 100 { std::mem::forget(vec![n; 9]); } n * 2 }";
const USES_AFTER_FREE: &str = "{ let at = { let on_heap = Box::new(n); &raw const *on_heap }; if n > 100 { unsafe { at.read_volatile() }; } n * 2 }";

fn with_checks(name: &str) -> Fixture {
    let fixture = Fixture::new(name);
    fixture.add_kata("01");
    fixture.write(
        "graders/01-double/tests/grade.rs",
        &CHECKS.replace("NN", "01"),
    );
    fixture
}

fn learner_writes(fixture: &Fixture, body: &str) {
    fixture.write(
        "katas/01-double/src/double.rs",
        &fixture::with_body("01", body),
    );
}

#[test]
fn nobody_watches_nothing_is_judged_and_the_verdict_says_who_could() {
    let fixture = with_checks("memory-nobody");
    learner_writes(&fixture, LEAKS);
    let seen = fixture.kata(&["check", "01"]);
    for words in [
        "2 of 6 points",
        "not judged: 2 checks. Miri judges this: cargo +nightly miri test -p grader-01",
        "rustup toolchain install nightly --component miri",
        "Everything that can be judged on this machine passes.",
    ] {
        assert!(seen.stdout.contains(words), "{words:?} in {}", seen.stdout);
    }
}

#[test]
fn valgrind_sees_leaks_and_uses_after_free_where_it_is_installed() {
    let fixture = with_checks("memory-valgrind");
    let check = || fixture.kata(&["check", "01", "--memory", "valgrind"]);
    learner_writes(&fixture, "n * 2");
    let right = check();
    if Command::new("valgrind").arg("--version").output().is_err() {
        assert_eq!(right.status, Some(2));
        assert!(
            right
                .stderr
                .starts_with("cargo kata: valgrind is not on this machine")
        );
        return;
    }
    assert_eq!(right.status, Some(0), "{}{}", right.stdout, right.stderr);
    assert!(
        right.stdout.contains("valgrind judged the memory checks."),
        "{}",
        right.stdout
    );
    for (body, words) in [
        (LEAKS, "the code leaks"),
        (USES_AFTER_FREE, "the code reads memory that is not its own"),
    ] {
        learner_writes(&fixture, body);
        let seen = check();
        assert_eq!(seen.status, Some(1));
        for words in [words, "a large number", "double.rs:", "4 of 6 points"] {
            assert!(seen.stdout.contains(words), "{words:?} in {}", seen.stdout);
        }
    }
}
