/// `1 point`, `2 points`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

/// `pop_on_empty_returns_none` as words.
pub fn words(name: &str) -> String {
    name.replace('_', " ").replace("::", " › ")
}

/// Every line moved to the right.
pub fn indented(text: &str, by: usize) -> String {
    let indent = " ".repeat(by);
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            if line.is_empty() {
                String::new()
            } else {
                format!("{indent}{line}")
            }
        })
        .collect();
    lines.join("\n")
}
