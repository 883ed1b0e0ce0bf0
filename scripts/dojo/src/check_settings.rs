//! `dojo check-settings`.

use crate::clock;
use crate::place::Place;
use crate::settings::{Attempts, Counts, Settings, Visibilities, Visibility};
use crate::times::shown;
use anstream::eprintln;
use dojo_protocol::HintPolicy;
use humantime::format_duration;
use syllabus::Result;

/// Says what follows from the settings, or in one line what is not understood in them; whether they are.
///
/// # Errors
/// Where there is no pack to hold them against.
pub fn run(place: &Place) -> Result<bool> {
    let pack = place.pack()?;
    let file = place.settings_file()?;
    let settings = match place.read_settings(&pack) {
        Ok(settings) => settings,
        Err(problem) => {
            eprintln!("dojo: {problem}");
            return Ok(false);
        }
    };
    let source = if file.is_file() {
        format!("{} is understood", file.display())
    } else {
        format!(
            "{} is not there yet, so the defaults hold; `cargo kata dojo` lays it out, with every setting explained",
            file.display()
        )
    };
    let mut text = format!("{source}.\n{}\n", settings.title);
    for kata in &settings.katas {
        let opens = kata.opens.map(|at| format!(", opens {}", shown(at)));
        let closes = kata.closes.map(|at| format!(", closes {}", shown(at)));
        let title = syllabus::kata(&pack, &kata.number)?.title;
        text.push_str(&format!(
            "  {} {title}{}{}\n",
            kata.number,
            opens.unwrap_or_default(),
            closes.unwrap_or_default()
        ));
    }
    text.push_str(&rules(&settings));
    if let Some(ends) = settings.ends {
        let over = if ends <= clock::now() {
            ": that is over, so no work would be taken"
        } else {
            ""
        };
        text.push_str(&format!("  ends {}{over}\n", shown(ends)));
    }
    if let Some(freezes) = settings.freezes_at() {
        text.push_str(&format!(
            "  the board stands still from {}\n",
            shown(freezes)
        ));
    }
    terminal_text::print(&text)?;
    Ok(true)
}

/// What holds for everybody, a line each.
fn rules(settings: &Settings) -> String {
    let who = if settings.teams {
        "teams"
    } else {
        "each alone"
    };
    let points = if settings.points { "seen" } else { "not seen" };
    let counts = match settings.counts {
        Counts::Best => "best",
        Counts::Last => "last",
    };
    let hints = match settings.hints {
        HintPolicy::All => "all",
        HintPolicy::FirstTwo => "the first two",
        HintPolicy::First => "the first",
        HintPolicy::None => "none",
    };
    let Attempts { an_hour, interval } = settings.attempts;
    let an_hour = an_hour.map_or_else(
        || "as many as they like".to_owned(),
        |many| format!("{many} an hour"),
    );
    let apart = if interval.is_zero() {
        String::new()
    } else {
        format!(", {} apart", format_duration(interval))
    };
    let late = if settings.grace.is_zero() {
        "not taken".to_owned()
    } else {
        format!("taken for {}", format_duration(settings.grace))
    };
    let mut text = format!(
        "  {who}; the {counts} of somebody's submissions counts; points are {points}\n  \
         attempts on a kata: {an_hour}{apart}; what comes late is {late}\n  \
         hints: {hints} of an exercise's\n"
    );
    for (visibility, when) in [
        (Visibility::Always, "at once"),
        (Visibility::AfterDeadline, "after the deadline"),
        (Visibility::AfterRelease, "once solutions are released"),
        (Visibility::Never, "never"),
    ] {
        let kinds = Visibilities::KINDS.into_iter();
        let kinds: Vec<&str> = kinds
            .filter(|kind| settings.visibility.of(kind) == visibility)
            .collect();
        if !kinds.is_empty() {
            text.push_str(&format!("  seen {when}: {}\n", kinds.join(", ")));
        }
    }
    text
}
