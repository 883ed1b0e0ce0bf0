/// What code printed or somebody else wrote, without what a terminal would obey: colours, moves of the cursor, bells.
pub fn without_commands(text: &str) -> String {
    let text = anstream::adapter::strip_str(text).to_string();
    let text = text.replace('\t', "    ");
    text.chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .map(|letter| {
            if turns_the_direction(letter) {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect()
}

/// A text for one line, without what a terminal would obey.
pub fn printable(text: &str) -> String {
    without_commands(text).replace('\n', "")
}

/// Whether what follows would be shown in another order than it has (Unicode TR9): "Trojan Source", CVE-2021-42574.
fn turns_the_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::without_commands;

    #[test]
    fn a_learners_output_moves_no_cursor() {
        let printed = "a\x1b[31mred\x1b[0m\x1b[2J\tb\x07\r\nc\u{9b}2J\u{202e}d";
        assert_eq!(without_commands(printed), "ared    b\nc2J\u{fffd}d");
    }
}
