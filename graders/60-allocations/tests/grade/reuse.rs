//! Exercise 3: loops whose memory is asked for once.

use kata_60::reuse::{sort_words, uniq};
use std::io;

/// What the function wrote, or the kind of its error.
fn written(function: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Result<String, io::ErrorKind> {
    let mut output = Vec::new();
    function(&mut output).map_err(|error| error.kind())?;
    Ok(String::from_utf8_lossy(&output).into_owned())
}

mod behaviour {
    use super::{sort_words, uniq, written};
    use grader_kit::expect_eq;
    use std::io::{self, BufReader, BufWriter, Cursor, ErrorKind, Read};

    #[grader_kit::test(
        points = 2,
        contract = "Copies the lines except each line that equals the line just before it. A line ends in `\\n`, which is no part of it; a `\\r` before that is. What stands after the last `\\n` is a line too, unless it is empty. Each line that is written ends in `\\n`."
    )]
    fn uniq_leaves_out_repeats() {
        for (text, lines) in [
            ("", ""),
            ("tea", "tea\n"),
            ("tea\ntea\nmilk\nmilk\nmilk\ntea\n", "tea\nmilk\ntea\n"),
            ("tea\ntea", "tea\n"),
            ("\n\ntea\n\n", "\ntea\n\n"),
            ("tea\n tea\nTea\n", "tea\n tea\nTea\n"),
            ("thé\r\nthé\nthé", "thé\r\nthé\n"),
            (
                "long line\nlong\nlong line\n",
                "long line\nlong\nlong line\n",
            ),
        ] {
            expect_eq!(
                written(|output| uniq(text.as_bytes(), output)),
                Ok(lines.to_owned()),
                "text = {text:?}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Writes each line with its words in ascending order, one space between two words. A word that comes several times stays as often; a line without words becomes an empty line."
    )]
    fn words_of_each_line_are_sorted() {
        for (text, lines) in [
            ("", ""),
            ("b", "b\n"),
            ("milk tea\tcoffee  \n", "coffee milk tea\n"),
            ("b a\nd c", "a b\nc d\n"),
            ("  b  a b a", "a a b b\n"),
            ("c b a\n\n \t\nb", "a b c\n\n\nb\n"),
            ("b\ra\r\n", "a b\n"),
            ("z é a Z 10 9", "10 9 Z a z é\n"),
        ] {
            expect_eq!(
                written(|output| sort_words(text.as_bytes(), output)),
                Ok(lines.to_owned()),
                "text = {text:?}"
            );
        }
    }

    /// A connection that is lost.
    struct Lost;

    impl Read for Lost {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(ErrorKind::ConnectionReset.into())
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "An error of `input` or of `output` is handed on at once. After the last line, `output` is flushed: a `BufWriter` that is dropped would write what it still holds, too, but lose the error."
    )]
    fn errors_are_handed_on() {
        type Run = fn(&str) -> io::Result<()>;
        let lost: [(&str, Run); 2] = [
            ("uniq", |text| {
                uniq(BufReader::new(text.as_bytes().chain(Lost)), io::sink())
            }),
            ("sort_words", |text| {
                sort_words(BufReader::new(text.as_bytes().chain(Lost)), io::sink())
            }),
        ];
        // An output with room for one byte.
        let full: [(&str, Run); 2] = [
            ("uniq", |text| {
                uniq(text.as_bytes(), Cursor::new([0; 1].as_mut_slice()))
            }),
            ("sort_words", |text| {
                sort_words(text.as_bytes(), Cursor::new([0; 1].as_mut_slice()))
            }),
        ];
        // The same, behind a buffer that has room for all.
        let buffered: [(&str, Run); 2] = [
            ("uniq", |text| {
                let full = Cursor::new([0; 1]);
                uniq(text.as_bytes(), BufWriter::new(full))
            }),
            ("sort_words", |text| {
                let full = Cursor::new([0; 1]);
                sort_words(text.as_bytes(), BufWriter::new(full))
            }),
        ];
        let lost = lost.map(|run| (run, "the input fails after", ErrorKind::ConnectionReset));
        let full = full.map(|run| {
            (
                run,
                "the output is full, the input is",
                ErrorKind::WriteZero,
            )
        });
        let buffered = buffered.map(|run| {
            (
                run,
                "the output is a BufWriter of one that is full, the input is",
                ErrorKind::WriteZero,
            )
        });
        for ((name, run), what, kind) in lost.into_iter().chain(full).chain(buffered) {
            let text = "tea\nmilk\n";
            expect_eq!(
                run(text).map_err(|error| error.kind()),
                Err(kind),
                "run is {name}, and {what} {text:?}"
            );
        }
    }
}

mod property {
    use super::{sort_words, uniq, written};
    use grader_kit::expect_eq;
    use grader_kit_property::{Strategy, collection, for_all, sample};

    /// Lines of a few words, the last of them with or without its end.
    fn texts() -> impl Strategy<Value = String> {
        const PIECES: [&str; 6] = ["\n", "\n", " ", "a", "b", "ab"];
        collection::vec(sample::select(&PIECES[..]), 0..16).prop_map(|pieces| pieces.concat())
    }

    #[grader_kit::test(
        points = 1,
        contract = "The lines in their order, except each that equals the line just before it."
    )]
    fn uniq_agrees_with_dedup() {
        for_all(texts(), |text| {
            let mut lines = Vec::from_iter(
                text.split_inclusive('\n')
                    .map(|line| line.trim_end_matches('\n')),
            );
            lines.dedup();
            let lines = lines
                .iter()
                .map(|line| format!("{line}\n"))
                .collect::<String>();
            expect_eq!(written(|output| uniq(text.as_bytes(), output)), Ok(lines));
        });
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each line with its words in ascending order, one space between two words."
    )]
    fn sort_words_agrees_with_a_list() {
        for_all(texts(), |text| {
            let mut lines = String::new();
            for line in text.split_inclusive('\n') {
                let mut words = Vec::from_iter(line.split_ascii_whitespace());
                words.sort();
                lines += &words.join(" ");
                lines.push('\n');
            }
            expect_eq!(
                written(|output| sort_words(text.as_bytes(), output)),
                Ok(lines)
            );
        });
    }
}

mod cost {
    use super::{sort_words, uniq};
    use crate::allocations_and_bytes;
    use grader_kit::expect_eq;
    use std::io;

    /// How many times as long the long text is.
    const TIMES: usize = if cfg!(miri) { 3 } else { 50 };

    #[grader_kit::test(
        points = 3,
        contract = "From the third line on, a line that is no longer than the shorter of the first two costs nothing."
    )]
    fn uniq_reuses_its_lines() {
        let short = "a cup of green tea, please\na cup of black tea, please\n";
        for more in [
            "a pot of black tea, please\na pot of green tea, please\n",
            "the same line\nthe same line\nthe same line\n",
            "\n\nshort\n",
        ] {
            let long = format!("{short}{}", more.repeat(TIMES));
            expect_eq!(
                allocations_and_bytes(|| uniq(long.as_bytes(), io::sink())),
                allocations_and_bytes(|| uniq(short.as_bytes(), io::sink())),
                "short = {short:?}, and long = the same, and then {TIMES} times {more:?}; counted are the allocations, and the bytes that they asked for in all"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "From the second line on, a line that has no more bytes and no more words than the first costs nothing, even if it has hundreds of words."
    )]
    fn sort_words_reuses_its_lists() {
        let mut hundreds = (100..400)
            .rev()
            .map(|number| format!("{number} "))
            .collect::<String>();
        hundreds.push('\n');
        for (first, more) in [
            ("milk tea coffee\n", "sugar honey tea\n"),
            ("d c b a d c b a\n", "some words\n\nb a b a b a b a\n"),
            (hundreds.as_str(), hundreds.as_str()),
        ] {
            let long = format!("{first}{}", more.repeat(TIMES));
            expect_eq!(
                allocations_and_bytes(|| sort_words(long.as_bytes(), io::sink())),
                allocations_and_bytes(|| sort_words(first.as_bytes(), io::sink())),
                "first = {first:?}, and long = the same, and then {TIMES} times {more:?}; counted are the allocations, and the bytes that they asked for in all"
            );
        }
    }
}
