//! People's text is data: what a page shows of names, code and compiler output goes through here first, and is escaped by its
//! template after that.

/// As much of a name as a page shows, in characters.
pub const LONGEST_NAME: usize = 60;

/// As much of a text as a page shows, in characters: a compiler's words, a check's message.
pub const LONGEST_TEXT: usize = 16_000;

/// A text in one line, without what is not to be seen and at most so many characters long; a `…` stands for what is missing.
pub fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let shown: String = word.chars().filter(|one| is_shown(*one)).collect();
        if shown.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&shown);
        // What follows is cut away anyhow.
        if line.len() > 4 * (most + 1) {
            break;
        }
    }
    capped(line, most)
}

/// A person's or a team's name; never empty, so that there is something to click on.
pub fn name(text: &str) -> String {
    let name = one_line(text, LONGEST_NAME);
    if name.is_empty() {
        "(no name)".to_owned()
    } else {
        name
    }
}

/// A text of several lines, without escape sequences, control characters and what changes the direction of reading.
pub fn lines(text: &str, most: usize) -> String {
    let text = anstream::adapter::strip_str(text)
        .to_string()
        .replace("\r\n", "\n");
    let shown = text
        .chars()
        .filter(|one| matches!(one, '\n' | '\t') || is_shown(*one));
    capped(shown.take(most + 1).collect(), most)
}

fn capped(text: String, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text;
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// Not control characters, and not the invisible ones that turn the direction around, join what looks apart, or hide in a name:
/// bidirectional controls, zero-width characters, tags, and what is no character at all.
fn is_shown(character: char) -> bool {
    !character.is_control()
        && !matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_NAME, lines, name, one_line};

    #[test]
    fn what_is_not_to_be_seen_goes() {
        assert_eq!(
            name("Ada\u{202E}evil\u{0}\u{7}\u{1b}[31m\n Love\u{200B}lace"),
            "Adaevil[31m Lovelace"
        );
        assert_eq!(name("\u{202E}\u{200B} \t"), "(no name)");
        assert_eq!(name("<b>"), "<b>", "escaping is the template's");
        assert_eq!(name("李小龙 Zoë"), "李小龙 Zoë");
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        let long = name(&"ä".repeat(10_000));
        assert_eq!(long.chars().count(), LONGEST_NAME);
        assert!(long.ends_with('…'));
        assert_eq!(one_line("four", 4), "four");
        assert_eq!(one_line("fives", 4), "fiv…");
    }

    #[test]
    fn lines_stay_lines_without_colours() {
        assert_eq!(
            lines(
                "\u{1b}[1merror\u{1b}[0m: no\r\n\tat \u{202E}line\u{0} 3",
                100
            ),
            "error: no\n\tat line 3"
        );
        assert_eq!(lines("abcdef", 4), "abc…");
    }
}
