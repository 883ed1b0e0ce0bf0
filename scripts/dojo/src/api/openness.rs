use crate::clock::Milliseconds;
use crate::settings::Settings;
use crate::visible::Circumstances;

/// Whether work on a kata is taken now, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// It is.
    Open,
    /// It is, after its time, since the host allows some grace.
    InGrace,
    /// Not before then.
    NotYet(Milliseconds),
    /// Its time is over.
    Over,
    /// The host closed it by hand.
    Closed,
    /// The whole workshop makes a pause.
    Paused,
    /// The workshop has ended.
    Ended,
}

impl Openness {
    /// Whether work is taken.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InGrace)
    }
}

/// Decides it, from what is set, what the host changed by hand (`open`), and the workshop's state.
pub fn openness(
    settings: &Settings,
    kata: &str,
    open: Option<bool>,
    workshop: &str,
    circumstances: &Circumstances,
    now: Milliseconds,
) -> Openness {
    if circumstances.ended || workshop == "ended" {
        return Openness::Ended;
    }
    if workshop == "paused" {
        return Openness::Paused;
    }
    match open {
        Some(true) => return Openness::Open,
        Some(false) => return Openness::Closed,
        None => {}
    }
    let opens = settings.kata(kata).and_then(|kata| kata.opens);
    if let Some(opens) = opens.filter(|opens| *opens > now) {
        return Openness::NotYet(opens);
    }
    if circumstances.is_over(now) {
        return Openness::Over;
    }
    let grace = crate::clock::milliseconds(settings.grace);
    match circumstances.deadline {
        Some(deadline) if now > deadline - grace => Openness::InGrace,
        _ => Openness::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::{Openness, openness};
    use crate::settings::{KataSettings, Settings};
    use crate::visible::Circumstances;
    use std::path::Path;
    use std::time::Duration;
    use syllabus::Root;

    fn settings() -> Settings {
        let root =
            Root::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).expect("the repository");
        let mut settings = Settings::read(Path::new("no such file"), &root).expect("the defaults");
        settings.grace = Duration::from_millis(50);
        settings.katas = vec![KataSettings {
            number: "03".to_owned(),
            opens: Some(100),
            closes: Some(200),
            factor: 100,
            bonus: false,
            lane: None,
        }];
        settings
    }

    fn at(now: i64, open: Option<bool>, workshop: &str) -> Openness {
        let settings = settings();
        let circumstances = Circumstances::of(&settings, "03", open, false, workshop == "ended");
        openness(&settings, "03", open, workshop, &circumstances, now)
    }

    #[test]
    fn a_kata_opens_closes_and_has_its_grace() {
        assert_eq!(at(99, None, "running"), Openness::NotYet(100));
        assert_eq!(at(100, None, "running"), Openness::Open);
        assert_eq!(at(200, None, "running"), Openness::Open);
        assert_eq!(at(201, None, "running"), Openness::InGrace);
        assert_eq!(at(250, None, "running"), Openness::InGrace);
        assert_eq!(at(251, None, "running"), Openness::Over);
    }

    #[test]
    fn the_hosts_hand_goes_before_the_settings_and_the_workshop_before_both() {
        assert_eq!(at(50, Some(true), "running"), Openness::Open);
        assert_eq!(at(900, Some(true), "running"), Openness::Open);
        assert_eq!(at(150, Some(false), "running"), Openness::Closed);
        assert_eq!(at(150, Some(true), "paused"), Openness::Paused);
        assert_eq!(at(150, Some(true), "ended"), Openness::Ended);
    }
}
