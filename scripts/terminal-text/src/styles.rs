use anstyle::{AnsiColor, Style};

/// What is well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// What is not.
pub const BAD: Style = AnsiColor::Red.on_default();
/// What may be passed over.
pub const QUIET: Style = AnsiColor::BrightBlack.on_default();
/// What is to be seen first.
pub const STRONG: Style = Style::new().bold();
/// What can be typed.
pub const COMMAND: Style = AnsiColor::Cyan.on_default();

/// The text in that style.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
