//! Text that every format can hold.

use anstream::adapter::strip_str;

/// The text without what only a terminal understands: escape sequences, and control characters but for newlines and tabs.
///
/// XML 1.0 cannot hold most control characters, nor U+FFFE and U+FFFF, not even escaped
/// (<https://www.w3.org/TR/xml/#charsets>).
pub(crate) fn plain(text: &str) -> String {
    let text = strip_str(text).to_string().replace("\r\n", "\n");
    let is_plain = |character: &char| match character {
        '\n' | '\t' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => !other.is_control(),
    };
    text.chars().filter(is_plain).collect()
}

/// The first `most` bytes at most, cut between characters and followed by `notice` where something is missing.
pub(crate) fn shortened(text: &str, most: usize, notice: &str) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(most.saturating_sub(notice.len()));
    format!("{}{notice}", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::{plain, shortened};

    #[test]
    fn what_only_a_terminal_understands_goes() {
        let printed = "\u{1b}[31mred\u{1b}[0m\r\nbell\u{7} nul\0 next\u{85}\u{FFFE} tab\t.\n";
        assert_eq!(plain(printed), "red\nbell nul next tab\t.\n");
    }

    #[test]
    fn a_text_is_cut_between_characters_and_says_so() {
        assert_eq!(shortened("äöü", 6, "…"), "äöü");
        assert_eq!(shortened("äöüß", 6, "!"), "äö!");
    }
}
