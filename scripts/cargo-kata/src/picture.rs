//! One's progress as a picture: an SVG that stands by itself, on light and on dark pages, without fonts or images from
//! elsewhere.

mod belt;
mod date;
mod words;

pub use date::today;

use crate::belts::{BELTS, Belt, belts};
use learner::Count;
use std::fmt::Write as _;
use words::{escaped, in_words, name_and_subjects, shortened, standing, sums, wrapped};

/// Stands in every picture, so that a later one knows what it may replace.
pub const MADE_BY: &str = "<!-- made by cargo kata share -->";

/// All that the picture shows.
#[derive(Clone, Debug)]
pub struct Picture {
    /// One for each of [`syllabus::Tier::ALL`], in that order.
    pub tiers: [TierProgress; BELTS],
    /// The points that passed checks are worth.
    pub points: u32,
    /// What all checks are worth.
    pub points_of: u32,
    /// Whose progress it is, where the picture is to say so.
    pub name: Option<String>,
    /// The day, as `2026-11-21`.
    pub date: String,
}

/// What has passed in a tier.
#[derive(Clone, Copy, Debug, Default)]
pub struct TierProgress {
    /// Its exercises.
    pub exercises: Count,
    /// Its katas: one has passed when all of its exercises have.
    pub katas: Count,
}

/// In the picture's own units; it scales to whatever room it is given.
const WIDTH: usize = 900;
const HEIGHT: usize = 752;
const MARGIN: usize = 40;
const COLUMN: usize = 280;
const ROW: usize = 184;
const FIRST_ROW: usize = 150;

/// As many letters of a tier's subjects as surely fit on a line.
const LETTERS_OF_SUBJECTS: usize = 34;

const STYLE: &str = "
  text { font-family: -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; fill: #23262b }
  .page { fill: #fdfcf9; stroke: #dcd8cc }
  .paper { fill: #fdfcf9 }
  .name { font-size: 26px; font-weight: 700 }
  .tier { font-size: 16px; font-weight: 600 }
  .count { font-size: 13px }
  .quiet { font-size: 13px; fill: #6a6b6e }
  .small { font-size: 12px; fill: #6a6b6e }
  .track { fill: #e9e6dc }
  .bar { fill: #b7472a }
  .ghost { fill: none; stroke: #b9b5a8; stroke-width: 1.4; stroke-dasharray: 4 4; stroke-linejoin: round }
  .begun { fill-opacity: .42 }
  .waiting { fill-opacity: .1 }
  .edge { stroke: #23262b; stroke-opacity: .38; stroke-width: 1.2; stroke-linejoin: round }
  .seam { fill: none; stroke: #000; stroke-opacity: .16; stroke-width: 1 }
  .light { stroke: #fff; stroke-opacity: .2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e6e1 }
    .page { fill: #16181d; stroke: #33363d }
    .paper { fill: #16181d }
    .quiet, .small { fill: #9b9da3 }
    .track { fill: #2a2d34 }
    .bar { fill: #dd6b48 }
    .ghost { stroke: #565a63 }
    .begun { fill-opacity: .62 }
    .waiting { fill-opacity: .16 }
    .edge { stroke: #f0eee9; stroke-opacity: .42 }
  }
";

/// The picture as SVG.
pub fn render(picture: &Picture) -> String {
    let belts = belts(&picture.tiers.map(|tier| tier.exercises));
    let mut svg = String::new();
    let title = picture.name.as_deref().map_or_else(
        || "katakit, my progress".to_owned(),
        |name| format!("katakit, the progress of {}", shortened(name)),
    );
    let _ = writeln!(
        svg,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" aria-labelledby="title desc">"#
    );
    let _ = writeln!(svg, "{MADE_BY}");
    let _ = writeln!(svg, r#"<title id="title">{}</title>"#, escaped(&title));
    let _ = writeln!(
        svg,
        r#"<desc id="desc">{}</desc>"#,
        escaped(&in_words(picture, &belts))
    );
    let _ = writeln!(svg, "<style>{STYLE}</style>");
    let _ = writeln!(
        svg,
        r#"<rect class="page" x="0.5" y="0.5" width="{}" height="{}" rx="14"/>"#,
        WIDTH - 1,
        HEIGHT - 1
    );
    head(&mut svg, picture, &belts);
    for (index, belt) in belts.iter().enumerate() {
        let x = MARGIN + COLUMN * (index % 3);
        let y = FIRST_ROW + ROW * (index / 3);
        let _ = writeln!(svg, r#"<g transform="translate({x} {y})">"#);
        tier(&mut svg, belt, &picture.tiers[index]);
        svg.push_str("</g>\n");
    }
    text(
        &mut svg,
        ("small", MARGIN, HEIGHT - 28),
        "katakit: Rust katas, judged by proven graders",
    );
    right(&mut svg, ("small", HEIGHT - 28), &picture.date);
    svg.push_str("</svg>\n");
    svg
}

/// Name, sums, and a bar of points.
fn head(svg: &mut String, picture: &Picture, belts: &[Belt; BELTS]) {
    let name = picture.name.as_deref().unwrap_or("Rust, kata by kata");
    text(svg, ("name", MARGIN, 58), &shortened(name));
    let points = format!("{} of {} points", picture.points, picture.points_of);
    right(svg, ("tier", 56), &points);
    text(svg, ("quiet", MARGIN, 84), &sums(picture, belts));
    let full = WIDTH - 2 * MARGIN;
    let _ = writeln!(
        svg,
        r#"<rect class="track" x="{MARGIN}" y="102" width="{full}" height="8" rx="4"/>"#
    );
    if picture.points > 0 {
        let share = f64::from(picture.points) / f64::from(picture.points_of.max(1));
        // Never shorter than its round ends, so that the first point shows.
        let width = (share.min(1.0) * full as f64).max(8.0);
        let _ = writeln!(
            svg,
            r#"<rect class="bar" x="{MARGIN}" y="102" width="{width:.1}" height="8" rx="4"/>"#
        );
    }
}

/// A tier's belt, name and counts, from the top left corner of its place.
fn tier(svg: &mut String, belt: &Belt, progress: &TierProgress) {
    belt::draw(svg, belt);
    let (name, subjects) = name_and_subjects(&belt.tier);
    text(svg, ("tier", 0, 116), name);
    text(svg, ("count", 0, 136), &standing(belt, progress));
    for (index, line) in wrapped(subjects, LETTERS_OF_SUBJECTS).iter().enumerate() {
        text(svg, ("small", 0, 155 + 16 * index), line);
    }
}

fn text(svg: &mut String, (class, x, y): (&str, usize, usize), words: &str) {
    let words = escaped(words);
    let _ = writeln!(
        svg,
        r#"<text class="{class}" x="{x}" y="{y}">{words}</text>"#
    );
}

/// Text that ends at the right margin.
fn right(svg: &mut String, (class, y): (&str, usize), words: &str) {
    let (x, words) = (WIDTH - MARGIN, escaped(words));
    let _ = writeln!(
        svg,
        r#"<text class="{class}" x="{x}" y="{y}" text-anchor="end">{words}</text>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(name: &str) -> Picture {
        Picture {
            tiers: [TierProgress::default(); BELTS],
            points: 0,
            points_of: 0,
            name: Some(name.to_owned()),
            date: "2026-11-21".to_owned(),
        }
    }

    #[test]
    fn a_name_cannot_break_the_picture() {
        let svg = render(&picture("</text><script>\u{7}&\"x"));
        assert!(
            svg.contains("&lt;/text&gt;&lt;script&gt;&amp;&quot;x"),
            "{svg}"
        );
        assert!(!svg.contains("<script>"), "{svg}");
        let svg = render(&picture(&"long ".repeat(20)));
        assert!(svg.contains("long…</text>"), "{svg}");
    }
}
