//! A tied belt: round the waist, a knot, and two ends. One of them bears the bar with the stripes.

use crate::belts::{Belt, Colour, STRIPES};
use std::fmt::Write as _;

const WAIST: &str = "M2 12 Q110 30 218 12 L218 36 Q110 54 2 36 Z";
const SEAMS: [&str; 3] = [
    "M2 18 Q110 36 218 18",
    "M2 24 Q110 42 218 24",
    "M2 30 Q110 48 218 30",
];
/// An end hangs from the knot; this is one as it hangs straight down, 24 wide and 56 long.
const END: &str = "M-12 0 L12 0 L12 56 L-12 56 Z";
const END_SEAMS: [&str; 3] = ["M-6 0 V56", "M0 0 V56", "M6 0 V56"];
const LEFT: &str = "translate(103 40) rotate(42)";
const RIGHT: &str = "translate(117 40) rotate(-42)";
const KNOT: &str = "M90 25 Q109 14 127 22 L133 45 Q112 60 88 48 Z";
const KNOT_SEAMS: [&str; 2] = ["M91 33 Q110 23 128 29", "M90 41 Q111 32 131 38"];

/// Where the bar begins on its end, and how far apart its stripes are.
const BAR_FROM: f32 = 20.0;
const BAR_LENGTH: f32 = 30.0;

const NEARLY_BLACK: Colour = Colour(0x1c, 0x1e, 0x22);
const NEARLY_WHITE: &str = "#fbfaf5";

/// Draws it 220 wide and 92 high, from the origin. A belt that is not earned is an outline with a breath of its
/// colour, and with more of it once it is begun.
pub fn draw(svg: &mut String, belt: &Belt) {
    for place in [LEFT, RIGHT] {
        let _ = writeln!(svg, r#"<g transform="{place}">"#);
        shape(svg, belt, END, &END_SEAMS);
        if place == RIGHT && belt.stripes > 0 {
            bar(svg, belt);
        }
        svg.push_str("</g>\n");
    }
    shape(svg, belt, WAIST, &SEAMS);
    shape(svg, belt, KNOT, &KNOT_SEAMS);
}

fn shape(svg: &mut String, belt: &Belt, path: &str, seams: &[&str]) {
    let colour = belt.colour.hex();
    if belt.earned {
        let _ = writeln!(svg, r#"<path class="edge" fill="{colour}" d="{path}"/>"#);
        // On dark cloth a dark seam does not show.
        let light = if brightness(belt.colour) < 90 {
            " light"
        } else {
            ""
        };
        for seam in seams {
            let _ = writeln!(svg, r#"<path class="seam{light}" d="{seam}"/>"#);
        }
        return;
    }
    // Under the tint, so that what lies behind does not shine through.
    let _ = writeln!(svg, r#"<path class="paper" d="{path}"/>"#);
    let tint = if belt.stripes > 0 { "begun" } else { "waiting" };
    let _ = writeln!(svg, r#"<path class="{tint}" fill="{colour}" d="{path}"/>"#);
    let _ = writeln!(svg, r#"<path class="ghost" d="{path}"/>"#);
}

fn bar(svg: &mut String, belt: &Belt) {
    let _ = writeln!(
        svg,
        r#"<rect x="-12" y="{BAR_FROM}" width="24" height="{BAR_LENGTH}" fill="{}"/>"#,
        NEARLY_BLACK.hex()
    );
    let step = BAR_LENGTH / f32::from(STRIPES);
    for stripe in 0..STRIPES {
        let y = BAR_FROM + step * f32::from(stripe) + step / 4.0;
        let opacity = if stripe < belt.stripes { "1" } else { ".16" };
        let _ = writeln!(
            svg,
            r#"<rect x="-12" y="{y}" width="24" height="{}" fill="{NEARLY_WHITE}" fill-opacity="{opacity}"/>"#,
            step / 2.0
        );
    }
}

/// As bright as it looks, from 0 to 255.
fn brightness(colour: Colour) -> u32 {
    let Colour(red, green, blue) = colour;
    (299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue)) / 1000
}
