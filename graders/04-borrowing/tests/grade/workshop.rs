//! Exercise 6: jobs that move from place to place.

use kata_04::workshop::{Bench, Job, Ledger, Workshop};

fn job(name: &str, left: u32) -> Job {
    Job {
        name: name.to_owned(),
        left,
    }
}

fn bench(name: &str, job: Option<Job>) -> Bench {
    Bench {
        name: name.to_owned(),
        job,
    }
}

/// A bowl (30 minutes left) on the second of three benches, a stool (45) on the third.
fn benches() -> Vec<Bench> {
    vec![
        bench("lathe", None),
        bench("saw", Some(job("bowl", 30))),
        bench("vice", Some(job("stool", 45))),
    ]
}

/// Those benches, and a queue.
fn workshop(waiting: &[(&str, u32)]) -> Workshop {
    Workshop {
        waiting: waiting
            .iter()
            .map(|&(name, left)| job(name, left))
            .collect(),
        benches: benches(),
        finished: Vec::new(),
        ledger: Ledger { minutes: 100 },
    }
}

mod behaviour {
    use super::{Bench, Workshop, bench, job, workshop};
    use grader_kit::expect_eq;
    use std::collections::VecDeque;

    /// Benches in a row, each with the job of that name, or with none where there is a dash.
    fn row(jobs: &str) -> Vec<Bench> {
        let at_work = |name: &str| (name != "-").then(|| job(name, 10));
        let benches = jobs.split_whitespace();
        benches.map(|name| bench("bench", at_work(name))).collect()
    }

    fn at_work(workshop: &Workshop) -> String {
        let jobs = workshop.benches.iter().map(|bench| bench.job.as_ref());
        let names: Vec<_> = jobs.map(|job| job.map_or("-", |job| &job.name)).collect();
        names.join(" ")
    }

    fn in_the_queue(workshop: &Workshop) -> String {
        let names: Vec<_> = workshop.waiting.iter().map(|job| &job.name[..]).collect();
        names.join(" ")
    }

    #[grader_kit::test(
        points = 2,
        contract = "the front job to the first free bench, the next one to the next; what found no bench goes on waiting; it returns how many it handed out"
    )]
    fn free_benches_get_the_front_jobs() {
        for (benches, handed_out, benches_after, queue_after) in [
            ("- bowl -", 2, "a bowl b", "c"),
            ("bowl", 0, "bowl", "a b c"),
            ("", 0, "", "a b c"),
            ("- - bowl -", 3, "a b bowl c", ""),
            ("- bowl - - -", 3, "a bowl b c -", ""),
        ] {
            let mut workshop = Workshop {
                waiting: VecDeque::from(["a", "b", "c"].map(|name| job(name, 10))),
                benches: row(benches),
                ..Workshop::default()
            };
            expect_eq!(
                (
                    workshop.assign(),
                    at_work(&workshop),
                    in_the_queue(&workshop)
                ),
                (handed_out, benches_after.to_owned(), queue_after.to_owned()),
                "a, b and c waiting; at the benches (a dash is a free one): {benches:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "the job has that much less left, at most what it has; what was worked is added to the ledger; a job with nothing left leaves its bench and goes to the end of `finished`"
    )]
    fn work_is_done_and_written_down() {
        let mut workshop = workshop(&[("spoon", 5)]);
        workshop.work(20, |_, _| {});
        workshop.work(20, |_, _| {});
        let expected = Workshop {
            waiting: VecDeque::from([job("spoon", 5)]),
            benches: vec![
                bench("lathe", None),
                bench("saw", None),
                bench("vice", Some(job("stool", 5))),
            ],
            finished: vec![job("bowl", 0)],
            ledger: super::Ledger { minutes: 170 },
        };
        expect_eq!(
            workshop,
            expected,
            "after work(20, …) twice; a bowl had 30 minutes left and a stool 45, and the ledger began at 100"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "a job with nothing left is reported: the bench's name, then the job"
    )]
    fn each_finished_job_is_reported_once() {
        let mut workshop = workshop(&[]);
        let mut news = Vec::new();
        for _ in 0..3 {
            workshop.work(30, |bench, job| news.push(format!("{bench}: {}", job.name)));
        }
        expect_eq!(
            news,
            ["saw: bowl", "vice: stool"],
            "reports of work(30, …), called three times; a bowl at the saw had 30 minutes left, a stool at the vice 45"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "every waiting job is cut short; one that would have nothing left falls out; it returns how many did; the others keep their order"
    )]
    fn short_jobs_fall_out_of_the_queue() {
        let given = [("a", 30), ("b", 10), ("c", 5), ("d", 11), ("e", 10)];
        let mut shortened = workshop(&given);
        expect_eq!(
            (shortened.shorten(10), shortened),
            (3, workshop(&[("a", 20), ("d", 1)])),
            "waiting: {given:?}; nothing but the queue changes"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "the first job of that name, to change in place: of those on a bench; where there is none, of those that wait; finished ones do not count"
    )]
    fn a_job_is_found_wherever_it_is() {
        for (name, expected) in [
            ("bowl", Some(30)),
            ("stool", Some(45)),
            ("spoon", Some(5)),
            ("tray", None),
            ("chair", None),
        ] {
            let mut workshop = workshop(&[("bowl", 90), ("spoon", 5), ("spoon", 6)]);
            workshop.finished.push(job("tray", 0));
            expect_eq!(
                workshop.job_mut(name).map(|job| job.left),
                expected,
                "name = {name:?}; at work: bowl 30, stool 45; waiting: bowl 90, spoon 5, spoon 6; finished: tray"
            );
        }
    }
}

mod cost {
    use super::{Workshop, workshop};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    fn a_day(workshop: &mut Workshop) {
        workshop.assign();
        workshop.work(30, |_, _| {});
        workshop.shorten(5);
        workshop.job_mut("spoon");
    }

    #[grader_kit::test(
        points = 3,
        contract = "apart from `finished` where it has no room left, nothing here allocates"
    )]
    fn a_day_moves_jobs_and_copies_none() {
        let mut workshop = workshop(&[("tray", 20), ("spoon", 5), ("chair", 60)]);
        workshop.finished.reserve(3);
        expect_eq!(
            allocations_of(|| a_day(&mut workshop)).1,
            0,
            "a_day is assign(), work(30, …), shorten(5), job_mut(\"spoon\"), with room in `finished`; allocations counted"
        );
    }
}

mod craft {
    use crate::FORBIDDEN;
    use grader_kit::expect_ok;
    use grader_kit_source::without;

    const WORKSHOP: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../katas/04-borrowing/src/workshop.rs"
    );

    #[grader_kit::test(
        points = 1,
        contract = "the code uses none of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe`",
        not_under_miri = "reads the learner's file"
    )]
    fn jobs_are_moved_without_tricks() {
        expect_ok!(without(WORKSHOP, &FORBIDDEN));
    }
}
