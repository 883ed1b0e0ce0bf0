//! What rustc said of one program, as far as a verdict needs it.

/// One error of rustc's.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    /// `E0382`, or `uncoded`.
    pub code: String,
    /// The first line without the code.
    pub message: String,
    /// The lines ending in `//~` that rustc underlines as the culprit, see [`marked`].
    pub marks: Vec<String>,
}

/// The errors in what rustc printed. Warnings and the closing summary are no errors.
///
/// trybuild takes the line numbers out of rustc's words, so the marked line is recognised by its text in the excerpt.
pub(crate) fn errors(stderr: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    // Lines of a warning must not be taken for those of the error before it.
    let mut within_error = false;
    let mut above = None;
    for line in stderr.lines() {
        if let Some(rest) = line.strip_prefix("error") {
            let (code, message) = match rest
                .strip_prefix('[')
                .and_then(|rest| rest.split_once("]: "))
            {
                Some((code, message)) => (code, message),
                None => ("uncoded", rest.trim_start_matches(": ")),
            };
            within_error = !message.starts_with("aborting due to")
                && !message.starts_with("could not compile");
            if within_error {
                found.push(Diagnostic {
                    code: code.into(),
                    message: message.into(),
                    marks: Vec::new(),
                });
            }
        } else if line.starts_with("warning") {
            within_error = false;
        } else if within_error && let Some(last) = found.last_mut() {
            last.marks.extend(above.filter(|_| is_underline(line)));
        }
        above = marked(line);
    }
    found
}

/// What a line that ends in `//~` says, whether it stands in the program or in rustc's excerpt; `None` for any other.
pub(crate) fn marked(line: &str) -> Option<String> {
    let text = line.trim_end().strip_suffix("//~")?;
    let is_frame = |character: char| character.is_ascii_digit() || " \t|_/".contains(character);
    Some(text.trim_start_matches(is_frame).trim_end().to_owned())
}

/// A line of the excerpt that holds rustc's primary marker, as in `  |     ^^^^ value used here`.
fn is_underline(line: &str) -> bool {
    let under = line.trim_start_matches(|character: char| {
        character.is_ascii_digit() || " |_/".contains(character)
    });
    under.trim_start_matches(['-', ' ']).starts_with('^')
}

#[cfg(test)]
mod tests {
    use super::errors;

    #[test]
    fn codes_messages_and_marks_are_found_and_warnings_passed_over() {
        let stderr = "\
warning: unused variable: `x`
  |
  |     let x = 1; //~
  |         ^

error[E0382]: use of moved value: `ticket`
 --> ui/e/a.fail.rs
  |
  |     ticket.spend();
  |            ------- moved here
  |     ticket.spend(); //~
  |     ^^^^^^ value used here after move

error: lifetime may not live long enough
  |
  |     keep(&text); //~
  |     ----^^^^^- here
error[E0599]: no method
  |
  |     spent(); //~
  |     ----- a secondary label
  |     other();
  |     ^^^^^
error: aborting due to 3 previous errors
";
        let found: Vec<_> = errors(stderr)
            .into_iter()
            .map(|e| (e.code, e.message, e.marks.len() == 1))
            .collect();
        let expected = [
            ("E0382", "use of moved value: `ticket`", true),
            ("uncoded", "lifetime may not live long enough", true),
            ("E0599", "no method", false),
        ];
        assert_eq!(
            found,
            expected.map(|(code, message, at)| (code.to_owned(), message.to_owned(), at))
        );
    }
}
