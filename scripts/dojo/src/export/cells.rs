//! Text in a table that a spreadsheet will open.

use crate::pages::plain_text;

/// As much of a text as a cell has.
const MOST: usize = 200;

/// The text, so that no spreadsheet takes it for a formula: <https://owasp.org/www-community/attacks/CSV_Injection>.
pub(super) fn cell(text: &str) -> String {
    let text = plain_text::one_line(text, MOST);
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn nothing_is_a_formula() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r\n=1",
            "\u{200B}=1",
            "＝1",
        ] {
            assert!(cell(formula).starts_with('\''), "{formula:?}");
        }
        assert_eq!(cell("Ada, \"the\" first"), "Ada, \"the\" first");
    }
}
