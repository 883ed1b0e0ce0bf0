//! What the host reads when the workshop opens.

use crate::clock::{self, Milliseconds};
use crate::state::Dojo;
use crate::times::shown;
use anstyle::{AnsiColor, Color, Style};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use std::io::{IsTerminal, stdout};
use std::path::Path;
use syllabus::Result;
use terminal_text::{COMMAND, QUIET, STRONG, paint};

pub(super) struct Announcement<'a> {
    pub dojo: &'a Dojo,
    pub join: &'a str,
    pub host_link: &'a str,
    pub settings: &'a Path,
}

impl Announcement<'_> {
    /// Shows it, on a terminal with the join address as a picture for cameras.
    pub fn print(&self) -> Result<()> {
        let mut text = format!("\n{}\n\n", paint(STRONG, &self.dojo.settings.title));
        if stdout().is_terminal()
            && let Some(picture) = picture(self.join)
        {
            text.push_str(&picture);
            text.push_str("\n\n");
        }
        let join = format!("cargo kata join {}", self.join);
        let mut row = |name: &str, what: &str| text.push_str(&format!("  {name:<10}{what}\n"));
        row("join", &paint(COMMAND, &join));
        row("board", &format!("{}/board", self.dojo.address));
        row("host", self.host_link);
        row(
            "",
            &paint(
                QUIET,
                "for you alone, shown this once; `cargo kata dojo host-link` makes a new one",
            ),
        );
        row("katas", &self.katas());
        if let Some(ends) = self.dojo.settings.ends {
            row("ends", &ending(ends, clock::now()));
        }
        row("grading", &self.grading());
        row("settings", &self.settings.display().to_string());
        row("", &paint(QUIET, "read when the dojo is started"));
        text.push_str("\n  Ctrl-C closes the dojo. Everything is kept, and the next start goes on from there.\n");
        if self.dojo.settings.workers > 0 {
            text.push_str("  Work is taken from now on. It is graded once the graders are built: the first time, that takes minutes.\n");
        }
        text.push('\n');
        terminal_text::print(&text)
    }

    fn katas(&self) -> String {
        let now = clock::now();
        let shown = |number: &str| {
            let kata = self.dojo.settings.kata(number);
            match kata.map(|kata| (kata.opens, kata.closes)) {
                Some((Some(opens), _)) if opens > now => {
                    format!("{number} (opens {})", shown(opens))
                }
                Some((_, Some(closes))) if closes < now => {
                    format!("{number} (closed {})", shown(closes))
                }
                Some((_, Some(closes))) => format!("{number} (until {})", shown(closes)),
                _ => number.to_owned(),
            }
        };
        let katas = self.dojo.katas.iter();
        let katas: Vec<String> = katas.map(|kata| shown(&kata.number)).collect();
        katas.join(", ")
    }

    fn grading(&self) -> String {
        if self.dojo.settings.workers == 0 {
            return "by `cargo kata dojo worker` on other hosts".to_owned();
        }
        let layers = sandbox::Layers::of_this_host();
        let layers: Vec<&str> = layers.0.iter().map(|layer| layer.name()).collect();
        let workers = self.dojo.settings.workers;
        format!("{workers} at a time, within {}", layers.join(", "))
    }
}

/// When the workshop is over; a time of day means today's, which may be behind.
fn ending(ends: Milliseconds, now: Milliseconds) -> String {
    if ends > now {
        shown(ends)
    } else {
        format!(
            "{}: that is over, so no work is taken; change `ends` in the settings",
            shown(ends)
        )
    }
}

/// The address for a phone's camera: dark on light whatever the terminal's colours are.
fn picture(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let picture = code
        .render::<Dense1x2>()
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .build();
    let lines: Vec<String> = picture
        .lines()
        .map(|line| paint(LIGHT_ON_DARK, line))
        .collect();
    Some(lines.join("\n"))
}

/// A full block is light, and a blank dark.
const LIGHT_ON_DARK: Style = Style::new()
    .fg_color(Some(Color::Ansi(AnsiColor::BrightWhite)))
    .bg_color(Some(Color::Ansi(AnsiColor::Black)));

#[cfg(test)]
mod tests {
    use super::picture;
    use rqrr::PreparedImage;

    /// Pixels of a camera for each module.
    const SCALE: usize = 4;

    #[test]
    fn a_camera_reads_the_address_from_the_terminal() {
        let address = "http://192.168.100.200:7654/join/k4tadojo";
        let picture =
            anstream::adapter::strip_str(&picture(address).expect("a picture")).to_string();
        let rows: Vec<Vec<bool>> = picture.lines().flat_map(light).collect();
        let side = rows.len().min(rows[0].len()) * SCALE;
        let mut image = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if rows[y / SCALE][x / SCALE] { 255 } else { 0 }
        });
        let found = image.detect_grids();
        let read: Vec<String> = found
            .iter()
            .filter_map(|grid| grid.decode().ok())
            .map(|(_, text)| text)
            .collect();
        assert_eq!(read, [address]);
    }

    /// Two rows of modules in a line of text; a block is light, since its colour is white on black.
    fn light(line: &str) -> [Vec<bool>; 2] {
        let upper = line.chars().map(|block| "█▀".contains(block)).collect();
        let lower = line.chars().map(|block| "█▄".contains(block)).collect();
        [upper, lower]
    }
}
