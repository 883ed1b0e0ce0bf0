use crate::visible::plain;

/// The most characters of a name: what fits on the board.
const MOST: usize = 32;

/// A name as it is shown, or what is wrong with it. `what` is `name` or `name of a team`.
pub(crate) fn shown(name: &str, what: &str) -> Result<String, String> {
    let shown = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain(&shown) != shown || shown.chars().any(is_invisible) {
        return Err(format!("a {what} is made of letters that can be seen"));
    }
    let length = shown.chars().count();
    if length == 0 || !shown.chars().any(char::is_alphanumeric) {
        return Err(format!("a {what} needs a letter or a digit"));
    }
    if length > MOST {
        return Err(format!(
            "a {what} has at most {MOST} characters; this one has {length}"
        ));
    }
    Ok(shown)
}

/// Two names that look alike are not two names.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_name_is_what_the_room_can_read() {
        assert_eq!(
            shown("  Ada \t Lovelace ", "name").as_deref(),
            Ok("Ada Lovelace")
        );
        assert_eq!(shown("Žofie 李", "name").as_deref(), Ok("Žofie 李"));
        for wrong in [
            "",
            "   ",
            "...",
            "a\u{202e}b",
            "a\u{200b}b",
            "\u{1b}[31mred",
            &"x".repeat(33),
        ] {
            assert!(shown(wrong, "name").is_err(), "{wrong:?}");
        }
    }
}
