//! Text of learners' making, on its way to a terminal or a page.

/// So many characters of one message are shown; what says more says it in the first lines.
const MOST: usize = 8 * 1024;

/// The text without what a terminal or a browser would obey: escape sequences, control characters but for the line's end and the
/// tab, and those that turn the direction of writing around. Escaping for HTML is the template's.
pub fn plain(text: &str) -> String {
    let mut shown = String::new();
    for (count, character) in anstream::adapter::strip_str(text)
        .flat_map(str::chars)
        .filter(|character| is_harmless(*character))
        .enumerate()
    {
        if count == MOST {
            shown.push_str(" … (and more)");
            break;
        }
        shown.push(character);
    }
    shown
}

fn is_harmless(character: char) -> bool {
    match character {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            false
        }
        other => !other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, plain};

    #[test]
    fn nothing_is_left_that_a_terminal_obeys() {
        let cases = [
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{1b}]0;title\u{7}text", "text"),
            ("a\r\nb\tc\u{8}", "a\nb\tc"),
            ("\u{9b}2Jx\u{0}", "2Jx"),
            ("user\u{202e}nimda", "usernimda"),
            ("Grüße, 世界 🦀", "Grüße, 世界 🦀"),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_flood_is_cut() {
        let shown = plain(&"x".repeat(MOST * 4));
        assert_eq!(shown.len(), MOST + " … (and more)".len());
    }
}
