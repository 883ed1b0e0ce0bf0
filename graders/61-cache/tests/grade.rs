//! The checks of kata 61.

#[path = "grade/counters.rs"]
mod counters;
#[path = "grade/lines.rs"]
mod lines;
#[path = "grade/matrix.rs"]
mod matrix;
#[path = "grade/particles.rs"]
mod particles;
#[path = "grade/search.rs"]
mod search;

/// A verdict on speed, with a word on where to look if it is a refusal.
fn and_look_at(place: &str, verdict: Result<(), String>) -> Result<(), String> {
    let place = place.replace('\n', "\n          ");
    verdict.map_err(|refusal| format!("{refusal}\nlook at   {place}"))
}
