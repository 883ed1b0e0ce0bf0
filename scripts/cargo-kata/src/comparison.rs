//! Somebody's own file beside the reference: what is different, and as much around it as one needs to find the place.

mod sections;
mod side_by_side;
mod unified;

use crate::screen::{GOOD, paint};
use sections::sections;

/// From this width on there is room for two columns of code.
const WIDE: usize = 140;

/// The differences in lines of at most `width` columns, the longer lines of code cut into several: in two columns on a wide
/// screen, else one below the other. Lines that are the same are folded but for three around each change.
///
/// Ends of lines count the same on every system. It takes a second at the most, however much differs.
pub fn render(own: &str, reference: &str, width: usize) -> Vec<String> {
    let (own, reference) = (comparable(own), comparable(reference));
    if own == reference {
        return vec![paint(
            GOOD,
            "Your file and the reference are the same, line for line.",
        )];
    }
    let sections = sections(&own, &reference);
    let lines = if width >= WIDE {
        side_by_side::lines(&sections, width)
    } else {
        unified::lines(&sections, width)
    };
    lines.into_iter().map(|line| line.text).collect()
}

/// Lines end in `\n`, the last one too.
fn comparable(text: &str) -> String {
    text.lines().flat_map(|line| [line, "\n"]).collect()
}

/// `… 14 lines the same`
fn folded(count: usize) -> String {
    format!("… {count} lines the same")
}

#[cfg(test)]
mod tests {
    use super::render;
    use unicode_width::UnicodeWidthStr;

    fn plain(own: &str, reference: &str, width: usize) -> Vec<String> {
        let strip = |line: &String| anstream::adapter::strip_str(line).to_string();
        render(own, reference, width).iter().map(strip).collect()
    }

    fn numbered(count: usize) -> String {
        (1..=count)
            .map(|number| format!("line {number}\n"))
            .collect()
    }

    #[test]
    fn the_same_is_said_to_be_the_same() {
        for own in ["a\nb\n", "a\nb", "a\r\nb\r\n"] {
            let lines = plain(own, "a\nb\n", 80);
            assert_eq!(
                lines,
                ["Your file and the reference are the same, line for line."]
            );
        }
    }

    #[test]
    fn changes_stand_below_each_other_with_three_lines_around_them() {
        let own = numbered(12).replace("line 6\n", "let n = old;\n");
        let reference = numbered(12).replace("line 6\n", "let n = new;\nn\n");
        assert_eq!(
            plain(&own, &reference, 80),
            [
                "- yours",
                "+ the reference",
                "",
                "… 2 lines the same",
                "  line 3",
                "  line 4",
                "  line 5",
                "- let n = old;",
                "+ let n = new;",
                "+ n",
                "  line 7",
                "  line 8",
                "  line 9",
                "… 3 lines the same",
            ]
        );
    }

    #[test]
    fn a_single_line_is_shown_rather_than_folded() {
        let own = numbered(6).replace("line 5\n", "");
        assert_eq!(plain(&own, &numbered(6), 80)[3], "  line 1");
    }

    #[test]
    fn changed_words_stand_out() {
        let lines = render("let n = old;\n", "let n = new;\n", 80);
        let emphasised = "\x1b[1m\x1b[4m\x1b[31mold;";
        assert!(
            lines.iter().any(|line| line.contains(emphasised)),
            "{lines:?}"
        );
    }

    #[test]
    fn a_wide_screen_has_two_columns() {
        let lines = plain("a\nlet n = old;\nz\n", "a\nlet n = new;\nn\nz\n", 140);
        let rows: Vec<(String, char, String)> = lines[1..]
            .iter()
            .map(|line| {
                let characters: Vec<char> = line.chars().collect();
                let left: String = characters[..68].iter().collect();
                let right: String = characters.get(71..).unwrap_or_default().iter().collect();
                (left.trim_end().to_owned(), characters[69], right)
            })
            .collect();
        let row = |left: &str, mark: char, right: &str| (left.to_owned(), mark, right.to_owned());
        assert_eq!(
            rows,
            [
                row("a", '│', "a"),
                row("let n = old;", '≠', "let n = new;"),
                row("", '>', "n"),
                row("z", '│', "z"),
            ]
        );
        assert!(
            lines[0].starts_with("yours ") && lines[0].ends_with("│ the reference"),
            "{lines:?}"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_screen() {
        let own = format!("{}\n\tlet 日本 = 1;\x1b[31m\nsame\n", "word ".repeat(60));
        let reference = format!("{}\nsame\n", "words ".repeat(50));
        for width in 20..200 {
            for line in plain(&own, &reference, width) {
                assert!(line.width() <= width, "{width}: {line:?}");
                assert!(!line.contains('\x1b'), "{line:?}");
            }
        }
    }
}
