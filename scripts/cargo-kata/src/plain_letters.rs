//! For terminals that show nothing but ASCII: each sign that the screens use, in letters that are everywhere.

use std::env;

/// Whether the locale says that the terminal understands UTF-8, as POSIX orders its variables. Windows always does.
pub fn terminal_knows_unicode() -> bool {
    if cfg!(windows) {
        return true;
    }
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// The text in ASCII, column by column as wide as before where that can be.
pub fn in_plain_letters(text: &str) -> String {
    text.chars().map(plain).collect()
}

fn plain(character: char) -> char {
    match character {
        '✓' => '+',
        '✗' => 'x',
        '·' | '•' | '◦' => '.',
        '…' => '~',
        '–' | '—' | '─' | '━' | '−' => '-',
        '│' | '┃' | '║' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '╭' | '╮' | '╰' | '╯' => {
            '+'
        }
        '›' | '→' | '▸' | '▶' => '>',
        '‹' | '←' => '<',
        '↑' => '^',
        '↓' => 'v',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '█' | '▓' | '■' => '#',
        '░' | '▒' => '.',
        '×' => 'x',
        'µ' => 'u',
        '\u{a0}' => ' ',
        character if character.is_ascii() => character,
        _ => '?',
    }
}
