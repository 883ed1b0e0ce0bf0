//! A solution told as edits of the reference: the mistake itself, and nothing that could go stale around it.
//!
//! ```text
//! //@ wrong: clones the top item instead of moving it
//! //@ caught by: stack::cost::pop_moves_the_item_out
//! //@ instead of
//!         self.items.pop()
//! //@ write
//!         self.items.last().cloned()
//! ```
//!
//! Any number of such pairs; the lines after `instead of` stand in the exercise's file exactly once.

const INSTEAD_OF: &str = "//@ instead of";
const WRITE: &str = "//@ write";

/// The file's text with all edits made.
///
/// # Errors
/// Where a pair is incomplete, or its lines do not stand in the text just once; in words.
pub(crate) fn apply(edits: &str, text: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let pairs = pairs(edits)?;
    if pairs.is_empty() {
        return Err(format!("it has no pair of `{INSTEAD_OF}` and `{WRITE}`"));
    }
    for (old, new) in &pairs {
        let places: Vec<usize> = (0..=lines.len().saturating_sub(old.len()))
            .filter(|start| lines[*start..].starts_with(old))
            .collect();
        let shown = old.first().unwrap_or(&"").trim();
        match places[..] {
            [start] => {
                lines.splice(start..start + old.len(), new.iter().copied());
            }
            [] => {
                return Err(format!(
                    "the lines from `{shown}` on do not stand in the reference; whole lines are compared, with their indentation"
                ));
            }
            _ => {
                return Err(format!(
                    "the lines from `{shown}` on stand in the reference {} times",
                    places.len()
                ));
            }
        }
    }
    Ok(lines.join("\n") + "\n")
}

type Pair<'a> = (Vec<&'a str>, Vec<&'a str>);

fn pairs(edits: &str) -> Result<Vec<Pair<'_>>, String> {
    let mut pairs: Vec<Pair<'_>> = Vec::new();
    let mut writing = None;
    for line in edits.lines() {
        match (line, writing) {
            (INSTEAD_OF, None | Some(true)) => {
                pairs.push((Vec::new(), Vec::new()));
                writing = Some(false);
            }
            (WRITE, Some(false)) => writing = Some(true),
            (INSTEAD_OF | WRITE, _) => return Err(format!("`{line}` stands in the wrong place")),
            (_, Some(written)) => {
                let pair = pairs.last_mut().expect("a pair is begun before its lines");
                if written {
                    pair.1.push(line)
                } else {
                    pair.0.push(line)
                }
            }
            (_, None) => {}
        }
    }
    if writing == Some(false) || pairs.iter().any(|(old, _)| old.is_empty()) {
        return Err(format!(
            "each `{INSTEAD_OF}` is followed by lines, and then by `{WRITE}`"
        ));
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::apply;

    const TEXT: &str = "fn f() {\n    a();\n    b();\n    a();\n}\n";

    #[test]
    fn lines_are_replaced_removed_and_added() {
        let edits = "//@ wrong: x\n//@ instead of\n    b();\n//@ write\n    c();\n    d();\n";
        assert_eq!(
            apply(edits, TEXT).as_deref(),
            Ok("fn f() {\n    a();\n    c();\n    d();\n    a();\n}\n")
        );
        let edits = "//@ instead of\n    b();\n    a();\n//@ write\n//@ instead of\nfn f() {\n//@ write\nfn g() {\n";
        assert_eq!(apply(edits, TEXT).as_deref(), Ok("fn g() {\n    a();\n}\n"));
    }

    #[test]
    fn what_cannot_be_applied_is_told() {
        for (edits, told) in [
            ("//@ wrong: x\n", "it has no pair"),
            (
                "//@ instead of\n    z();\n//@ write\n",
                "do not stand in the reference",
            ),
            (
                "//@ instead of\n    a();\n//@ write\n",
                "stand in the reference 2 times",
            ),
            ("//@ instead of\n    b();\n", "and then by `//@ write`"),
            ("//@ instead of\n//@ write\n", "is followed by lines"),
            ("//@ write\n", "stands in the wrong place"),
        ] {
            let refusal = apply(edits, TEXT).expect_err(told);
            assert!(refusal.contains(told), "{refusal}");
        }
    }
}
