//! A handle as a type.

use kata_56::handle::{Error, Logbook};

mod behaviour {
    use super::{Error, Logbook};
    use crate::live::logbook_debug_live_books;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "Each call does what the C function beside its name does; after a call that worked, `errno` says nothing.",
        not_under_miri = "it calls C"
    )]
    fn a_book_is_written_and_read() {
        expect_eq!(
            written_and_read(),
            Ok([
                "Gjøa".to_owned(),
                "2".to_owned(),
                "1: land ho".to_owned(),
                "0: ice, much ice".to_owned(),
                "Fram".to_owned(),
            ]),
            "open(\"Gjøa\", 3), two times write; then what title, count, line(1), line(0), and title after rename(\"Fram\") say"
        );
    }

    fn written_and_read() -> Result<[String; 5], Error> {
        #[allow(unused_mut, reason = "the receivers are the learner's")]
        let mut book = Logbook::open("Gjøa", 3)?;
        book.write("ice, much ice")?;
        book.write("land ho")?;
        let title = book.title().to_owned();
        let count = book.count().to_string();
        let lines = [book.line(1)?.to_owned(), book.line(0)?.to_owned()];
        book.rename("Fram")?;
        let [last, first] = lines;
        Ok([title, count, last, first, book.title().to_owned()])
    }

    #[grader_kit::test(
        points = 2,
        contract = "Why a call failed is what `errno` says right after it, as a variant of `Error`; a NUL within a text never gets to C.",
        not_under_miri = "it calls C"
    )]
    fn failures_have_their_reason() {
        let long = "f".repeat(41);
        #[allow(unused_mut, reason = "the receivers are the learner's")]
        let mut book = open("Fram", 2);
        for (call, result, error) in [
            (
                "open(\"\", 1)",
                outcome(Logbook::open("", 1)),
                Error::Invalid,
            ),
            (
                "open(\"Fram\", 0)",
                outcome(Logbook::open("Fram", 0)),
                Error::Invalid,
            ),
            (
                "open(41 letters, 1)",
                outcome(Logbook::open(&long, 1)),
                Error::TooLong,
            ),
            (
                "open(\"Fr\\0am\", 1)",
                outcome(Logbook::open("Fr\0am", 1)),
                Error::Nul,
            ),
            ("write(\"\")", book.write(""), Error::Invalid),
            ("write(\"i\\0ce\")", book.write("i\0ce"), Error::Nul),
            ("line(0)", outcome(book.line(0)), Error::NoSuchEntry),
            ("rename(\"\")", book.rename(""), Error::Invalid),
            ("rename(41 letters)", book.rename(&long), Error::TooLong),
            ("rename(\"\\0\")", book.rename("\0"), Error::Nul),
            (
                "the third write(\"ice\")",
                book.write("ice")
                    .and(book.write("ice"))
                    .and(book.write("ice")),
                Error::Full,
            ),
        ] {
            expect_eq!(result, Err(error), "{call} of a book with room for 2");
        }
    }

    fn outcome<T>(result: Result<T, Error>) -> Result<(), Error> {
        result.map(|_| ())
    }

    /// A book whose title and size are fine.
    fn open(title: &str, capacity: usize) -> Logbook {
        Logbook::open(title, capacity).unwrap_or_else(|error| {
            panic!("Logbook::open({title:?}, {capacity}) failed with {error:?}")
        })
    }

    #[grader_kit::test(
        points = 1,
        contract = "`from_errno`: the error of an `errno` value, as the variants say it; `Other` for all that have none."
    )]
    fn every_errno_has_an_error() {
        for (code, error) in [
            (libc::EINVAL, Error::Invalid),
            (libc::ENAMETOOLONG, Error::TooLong),
            (libc::ENOSPC, Error::Full),
            (libc::ERANGE, Error::NoSuchEntry),
            (libc::ENOTEMPTY, Error::Unsigned),
            (libc::ENOMEM, Error::Other(libc::ENOMEM)),
            (0, Error::Other(0)),
        ] {
            expect_eq!(Error::from_errno(code), error, "code = {code}");
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "A book that is dropped is closed, once.",
        not_under_miri = "it calls C"
    )]
    fn a_dropped_book_is_closed() {
        let books = || logbook_debug_live_books();
        let before = books();
        let pair = (open("Fram", 1), open("Gjøa", 1));
        let opened = books() - before;
        drop(pair);
        expect_eq!(
            (opened, books() - before),
            (2, 0),
            "how many books of C are open after two times `Logbook::open`, and after both are dropped"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`close` says how closing went: `Unsigned` where entries were lost that nobody had signed. The book is gone in both cases.",
        not_under_miri = "it calls C"
    )]
    fn close_tells_what_a_drop_cannot() {
        let before = logbook_debug_live_books();
        let mut ends = Vec::new();
        for (entries, signs) in [(0, false), (1, true), (1, false)] {
            #[allow(unused_mut, reason = "the receivers are the learner's")]
            let mut book = open("Fram", 1);
            for _ in 0..entries {
                // What `write` is worth, other checks ask.
                let _ = book.write("ice");
            }
            if signs {
                book.sign();
            }
            ends.push(book.close());
        }
        expect_eq!(
            (ends, logbook_debug_live_books() - before),
            (vec![Ok(()), Ok(()), Err(Error::Unsigned)], 0),
            "what `close` says of an empty book, of one with a signed entry, of one with an unsigned entry; and how many are still open"
        );
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "A title is lent until `rename` or `close` at the longest, and it stays through `count` and `title`.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_title_is_lent_until_it_changes() {
        expect_ok!(case!("a_title_is_lent_until_it_changes"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A line stands in the one line buffer of the book: it is lent until the next `line` at the longest.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_line_is_lent_until_the_next() {
        expect_ok!(case!("a_line_is_lent_until_the_next"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A closed book is gone.",
        not_under_miri = "it starts the compiler"
    )]
    fn a_closed_book_is_gone() {
        expect_ok!(case!("a_closed_book_is_gone"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A book may go to another thread, but no two threads may use it at a time, not even through `&Logbook`.",
        not_under_miri = "it starts the compiler"
    )]
    fn one_thread_at_a_time() {
        expect_ok!(case!("one_thread_at_a_time"));
    }
}

mod cost {
    use super::Logbook;
    use grader_kit::expect_eq;
    use std::mem::size_of;

    #[grader_kit::test(points = 1, contract = "An `Option<Logbook>` is as big as a pointer.")]
    fn no_book_costs_nothing() {
        expect_eq!(size_of::<Option<Logbook>>(), size_of::<*const u8>());
    }
}

mod memory {
    use super::Logbook;

    #[grader_kit::test(
        points = 2,
        contract = "It owns its handle: closed once, and nothing that was lent is used after that. Texts that Rust allocates for a call are freed by Rust.",
        judge = "valgrind"
    )]
    fn a_book_leaves_nothing_behind() {
        for closes in [true, false] {
            #[allow(unused_mut, reason = "the receivers are the learner's")]
            let Ok(mut book) = Logbook::open("Fram", 2) else {
                return;
            };
            // Whether these work, other checks ask.
            let _ = (book.write("ice"), book.write("fog"), book.write("too much"));
            let _ = (book.line(0).map(str::len), book.line(1).map(str::len));
            let _ = (book.rename("Gjøa"), book.rename(""), book.title().len());
            if closes {
                let _ = book.close();
            }
        }
    }
}
