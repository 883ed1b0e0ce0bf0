//! Exercise 3: who goes last.

#![allow(
    clippy::drop_non_drop,
    reason = "whether the exercise's types need dropping is the learner's to say; the stub's do not"
)]

use kata_03::drops::{Part, Server, prediction, replace_part};
use kata_03::log::Log;

mod behaviour {
    use super::{Log, Part, Server, prediction, replace_part};
    use grader_kit::expect_eq;
    use std::cell::RefCell;

    #[grader_kit::test(
        points = 2,
        contract = "a dropped part notes `stop NAME`, exactly once, however often it was moved before"
    )]
    fn a_part_stops_once() {
        let log = Log::new();
        let part = Part::start("pump", &log);
        let boxed = Box::new(part);
        let list = vec![*boxed];
        drop(list);
        expect_eq!(
            log.lines(),
            ["start pump", "stop pump"],
            "after Part::start(\"pump\", &log), moved into a Box, then into a Vec, which was dropped"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "puts `new` into the slot, then notes `switched`; the old part does not stop before that, and has stopped on return"
    )]
    fn the_old_part_stops_after_the_switch() {
        let log = Log::new();
        let mut slot = Part::start("old", &log);
        replace_part(&mut slot, Part::start("new", &log), &log);
        drop(slot);
        expect_eq!(
            log.lines(),
            ["start old", "start new", "switched", "stop old", "stop new"],
            "after replace_part(&mut slot, new, &log) and drop(slot)"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "the parts start `database`, `workers`, `listener`, and stop `listener`, `workers`, `database`"
    )]
    fn a_server_stops_in_the_opposite_order() {
        let log = Log::new();
        drop(Server::start(&log));
        expect_eq!(
            log.lines(),
            [
                "start database",
                "start workers",
                "start listener",
                "stop listener",
                "stop workers",
                "stop database"
            ],
            "after drop(Server::start(&log))"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "when `into_database` returns, `listener` has stopped and then `workers`; the database still runs"
    )]
    fn the_database_outlives_its_server() {
        let log = Log::new();
        let server = Server::start(&log);
        let database = server.into_database();
        log.note("only the database is left");
        drop(database);
        expect_eq!(
            log.lines().into_iter().skip(3).collect::<Vec<_>>(),
            [
                "stop listener",
                "stop workers",
                "only the database is left",
                "stop database"
            ],
            "the log after the three starts: `let database = server.into_database();`, a note, `drop(database);`"
        );
    }

    /// As the exercise's `Part`, but of the grader's own.
    struct Noisy<'log>(&'static str, &'log RefCell<Vec<&'static str>>);

    impl Drop for Noisy<'_> {
        fn drop(&mut self) {
            self.1.borrow_mut().push(self.0);
        }
    }

    fn what_really_happens() -> Vec<&'static str> {
        let log = RefCell::new(Vec::new());
        {
            let _a = Noisy("a", &log);
            let _ = Noisy("b", &log);
            let _c = Noisy("c", &log);
            let a = Noisy("d", &log);
            let _pair = (Noisy("e", &log), Noisy("f", &log));
            drop(a);
            log.borrow_mut().push("end");
        }
        log.into_inner()
    }

    #[grader_kit::test(
        points = 3,
        contract = "the names of the program's parts in the order in which they stop, with `end` where it is noted"
    )]
    fn the_prediction_comes_true() {
        expect_eq!(
            prediction().as_slice(),
            what_really_happens(),
            "`let _ =` binds nothing, a shadowed variable lives on, and a scope ends in reverse"
        );
    }
}
