//! `dojo check-settings`.

use crate::clock;
use crate::place::Place;
use crate::times::shown;
use anstream::eprintln;
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
    if let Some(ends) = settings.ends {
        let over = if ends <= clock::now() {
            ": that is over, so no work would be taken"
        } else {
            ""
        };
        text.push_str(&format!("  ends {}{over}\n", shown(ends)));
    }
    terminal_text::print(&text)?;
    Ok(true)
}
