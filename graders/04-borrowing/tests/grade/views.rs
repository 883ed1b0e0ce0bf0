//! Exercise 5: signatures that lend.

use kata_04::views::Notebook;

/// Three lines, of which two are the longest.
const TEXT: &str = "buy tea\ncall Ada\nsew flag";

mod behaviour {
    use super::{Notebook, TEXT};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`find` is the first line that contains the word, alone or within a longer one"
    )]
    fn the_first_line_with_the_word_is_found() {
        let notebook = Notebook::new(TEXT);
        for (word, expected) in [
            ("tea", Some("buy tea")),
            ("l", Some("call Ada")),
            ("flag", Some("sew flag")),
            ("ink", None),
        ] {
            expect_eq!(
                notebook.find(word),
                expected,
                "word = {word:?}, lines: {TEXT:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`longest` is the longest line in bytes, of several the first; `None` where there are no lines"
    )]
    fn the_first_of_the_longest_lines() {
        for (text, expected) in [
            (TEXT, Some("call Ada")),
            ("abc\nßß", Some("ßß")),
            ("one", Some("one")),
            ("", None),
        ] {
            let notebook = &mut Notebook::new(text);
            expect_eq!(
                notebook.longest(),
                expected,
                "lines: {text:?}; ß takes two bytes"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`joined`: all lines in one text, with a line feed between two of them"
    )]
    fn line_feeds_stand_between_lines() {
        for text in [TEXT, "one", ""] {
            let notebook = Notebook::new(text);
            expect_eq!(notebook.joined(), text, "lines: {text:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`iter_mut`: all lines, to change; `iter`: all lines, to look at; both in their order"
    )]
    fn lines_are_changed_and_looked_at_in_order() {
        let notebook = &mut Notebook::new(TEXT);
        for (position, line) in notebook.iter_mut().enumerate() {
            line.insert_str(0, ["1 ", "2 ", "3 "][position]);
        }
        expect_eq!(
            notebook.iter().collect::<Vec<_>>(),
            ["1 buy tea", "2 call Ada", "3 sew flag"],
            "after writing 1, 2 and 3 before the lines of {TEXT:?} through iter_mut()"
        );
    }
}

mod cost {
    use super::{Notebook, TEXT};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`close` gives the lines away; they are handed over: nothing is allocated"
    )]
    fn closing_hands_the_lines_over() {
        let notebook = Notebook::new(TEXT);
        expect_eq!(
            allocations_of(|| notebook.close()),
            (TEXT.lines().map(str::to_owned).collect(), 0),
            "lines: {TEXT:?}; the number is how often memory was asked for"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "while a found line is in use, the notebook cannot end; the word may be gone"
    )]
    fn a_found_line_outlives_the_word_alone() {
        expect_ok!(case!("a_found_line_outlives_the_word_alone"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`longest` and `iter` only look: others may look as well meanwhile; nobody may change the notebook"
    )]
    fn many_look_and_nobody_writes() {
        expect_ok!(case!("many_look_and_nobody_writes"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "what `joined` makes belongs to the caller and may outlive the notebook; what `find` lends may not"
    )]
    fn what_is_made_outlives_the_notebook() {
        expect_ok!(case!("what_is_made_outlives_the_notebook"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "after `close` the notebook is gone, so nobody may be using a view into it"
    )]
    fn nobody_reads_in_a_closed_notebook() {
        expect_ok!(case!("nobody_reads_in_a_closed_notebook"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`for line in &notebook` and `for line in &mut notebook`; the notebook is still there afterwards"
    )]
    fn loops_borrow_the_notebook() {
        expect_ok!(case!("loops_borrow_the_notebook"));
    }
}
