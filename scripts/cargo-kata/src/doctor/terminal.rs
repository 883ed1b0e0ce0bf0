//! Whether what is shown can be read: characters, colours, room.

use super::finding::{Finding, Group};
use super::question::Question;
use std::env;
use std::io::{IsTerminal, stdout};

const GROUP: Group = Group::Terminal;

/// Columns and rows below which verdicts are hard to read.
const RECOMMENDED: (u16, u16) = (80, 24);

pub fn examine(question: &Question) -> Vec<Finding> {
    let katas = question.all();
    if !stdout().is_terminal() {
        let found = "the output goes to a file or a program, without colours";
        return vec![GROUP.ok("terminal", found, katas)];
    }
    let mut findings = vec![encoding(question), colours(question)];
    findings.extend(size(question));
    // Whether a terminal shows links cannot be asked.
    findings.push(GROUP.ok(
        "links",
        "unknown; places are written out as file:line",
        katas,
    ));
    findings
}

fn encoding(question: &Question) -> Finding {
    let katas = question.all();
    match locale() {
        _ if cfg!(any(windows, target_os = "macos")) => GROUP.ok("encoding", "UTF-8", katas),
        Some(locale) if is_utf8(&locale) => {
            GROUP.ok("encoding", format!("UTF-8, by the locale {locale}"), katas)
        }
        other => {
            let locale = other.unwrap_or_else(|| "none".to_owned());
            let found = format!(
                "the locale is {locale}, so marks such as ✓ may come out as something else"
            );
            GROUP.warning("encoding", found, "export LANG=C.UTF-8", katas)
        }
    }
}

/// By the first of these that says something, as POSIX has it.
fn locale() -> Option<String> {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
}

fn is_utf8(locale: &str) -> bool {
    let locale = locale.to_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

fn colours(question: &Question) -> Finding {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let found = if is_set("NO_COLOR") {
        "off, as NO_COLOR asks"
    } else if env::var_os("TERM").is_some_and(|term| term == "dumb") {
        "off: TERM says that this terminal has none"
    } else {
        "on; NO_COLOR=1 turns them off"
    };
    GROUP.ok("colours", found, question.all())
}

#[cfg(unix)]
fn size(question: &Question) -> Option<Finding> {
    let size = rustix::termios::tcgetwinsize(stdout()).ok()?;
    let (columns, rows) = (size.ws_col, size.ws_row);
    // A terminal that does not know.
    if columns == 0 || rows == 0 {
        return None;
    }
    let found = format!("{columns} columns, {rows} rows");
    Some(if columns < RECOMMENDED.0 || rows < RECOMMENDED.1 {
        let remedy = format!(
            "make the window larger: {} × {} show a verdict well",
            RECOMMENDED.0, RECOMMENDED.1
        );
        GROUP.warning("size", found, remedy, question.all())
    } else {
        GROUP.ok("size", found, question.all())
    })
}

/// Elsewhere nothing is said of it.
#[cfg(not(unix))]
fn size(_: &Question) -> Option<Finding> {
    let _ = RECOMMENDED;
    None
}

#[cfg(test)]
mod tests {
    use super::is_utf8;

    #[test]
    fn locales_say_their_encoding() {
        assert!(is_utf8("en_GB.UTF-8") && is_utf8("C.utf8"));
        assert!(!is_utf8("C") && !is_utf8("POSIX") && !is_utf8("de_DE.ISO-8859-1"));
    }
}
