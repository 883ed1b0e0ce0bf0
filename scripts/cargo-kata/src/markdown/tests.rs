//! Whole texts at three widths, and every lesson at all of them.

use super::{doc_comment, plain, render};
use std::fs;
use std::path::{Path, PathBuf};
use unicode_width::UnicodeWidthStr;

const SAMPLE: &str = include_str!("golden/sample.md");

const BASE: &str = "katas/04-borrowing";

#[test]
fn the_sample_reads_well_at_three_widths() {
    for (width, golden) in [
        (40, include_str!("golden/40.txt")),
        (80, include_str!("golden/80.txt")),
        (120, include_str!("golden/120.txt")),
    ] {
        let text = plain(SAMPLE, width, Path::new(BASE)).join("\n") + "\n";
        assert!(text == golden, "at {width} columns it is now:\n{text}");
    }
}

#[test]
fn styles_say_what_a_text_is() {
    let line = |markdown: &str| render(markdown, 80, Path::new(""), false).join("\n");
    assert_eq!(line("a **b** c"), "a \x1b[1mb\x1b[0m c");
    assert_eq!(line("*a*"), "\x1b[3ma\x1b[0m");
    assert_eq!(line("`a`"), "\x1b[36ma\x1b[0m");
    assert_eq!(line("**`a`**"), "\x1b[1m\x1b[36ma\x1b[0m");
    assert_eq!(line("### a"), "\x1b[1ma\x1b[0m");
    assert_eq!(line("[`Stack`]"), line("`Stack`"));
    assert_eq!(
        line("[a](https://b.c)"),
        "\x1b[4ma\x1b[0m\x1b[90m[1]\x1b[0m\n\n\x1b[90m[1] \x1b[0mhttps://b.c"
    );
}

#[test]
fn links_open_where_that_is_known_to_work() {
    let lines = render(
        "See [the\nbook](../a b.md), [b](<../a b.md>).",
        80,
        Path::new("/k/x"),
        true,
    );
    assert_eq!(
        lines,
        [
            "See [the book](../a b.md), \x1b]8;;file:///k/a%20b.md\x1b\\\x1b[4mb\x1b[0m\x1b]8;;\x1b\\."
        ]
    );
    let wrapped = render("[one two](https://a.b)", 3, Path::new("/"), true);
    let opened =
        |word: &str| format!("\x1b]8;;https://a.b\x1b\\\x1b[4m{word}\x1b[0m\x1b]8;;\x1b\\");
    assert_eq!(wrapped, [opened("one"), opened("two")]);
}

#[test]
fn hidden_lines_of_an_example_stay_hidden() {
    let text = doc_comment("//! See [`Stack`].\n//! ```\n//! # hidden\n//! let a = 1;\n//! ```\n");
    assert_eq!(
        plain(&text, 80, Path::new("")),
        ["See `Stack`.", "", "    let a = 1;"]
    );
}

/// The repository's own lessons.
fn lessons() -> Vec<PathBuf> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut lessons = Vec::new();
    for folder in ["katas", "capstones"] {
        let entries = fs::read_dir(repository.join(folder)).expect("the folder is there");
        let paths = entries.map(|entry| entry.expect("an entry").path().join("README.md"));
        lessons.extend(paths.filter(|path| path.is_file()));
    }
    lessons
}

/// The text without its code, and the code's lines.
fn apart(text: &str) -> (String, Vec<&str>) {
    let (mut prose, mut code, mut in_code) = (String::new(), Vec::new(), false);
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
            prose.push('\n');
        } else if in_code {
            code.push(line);
        } else {
            prose += line;
            prose.push('\n');
        }
    }
    (prose, code)
}

#[test]
fn every_lesson_fits_every_width() {
    let lessons = lessons();
    assert!(lessons.len() > 10, "{lessons:?}");
    for path in lessons {
        let text = fs::read_to_string(&path).expect("a lesson is text");
        let (prose, code) = apart(&text);
        for width in 20..=120 {
            for line in plain(&prose, width, Path::new(BASE)) {
                let columns = line.width();
                let path = path.display();
                assert!(
                    columns <= width,
                    "{path} at {width}, {columns} columns: {line:?}"
                );
                assert!(!line.contains('\u{1b}'), "{path}: {line:?}");
            }
        }
        let shown = plain(&text, 20, Path::new(BASE));
        for line in code.iter().filter(|line| !line.trim().is_empty()) {
            let is_hidden = line.trim_start().starts_with("# ");
            let is_whole = shown.iter().any(|shown| shown.trim() == line.trim());
            assert!(is_hidden || is_whole, "{}: {line:?}", path.display());
        }
    }
}
