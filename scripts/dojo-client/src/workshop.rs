//! `cargo kata workshop`: what is open until when, and what the learner has reached.

use crate::Answer;
use crate::host::{Answered, Host, TO_ANSWER, page};
use crate::membership::Membership;
use crate::patience::Patience;
use crate::result_screen::{known_state, mark};
use crate::times::in_words;
use dojo_protocol::{OfferedKata, SeenVerdict, Submission, SubmissionState, Workshop};
use std::fmt::Write as _;
use std::time::Duration;
use syllabus::{Result, Root};
use terminal_text::{COMMAND, QUIET, STRONG, StatusLine, counted, paint, printable};

const PATIENCE: Duration = Duration::from_secs(20);

pub fn run(root: &Root) -> Result<Answer> {
    let member = Membership::needed(root)?;
    let host = Host::new(&member.address, member.ca.as_deref(), Some(&member.token))?;
    let status = StatusLine::new();
    status.says("asking the host …");
    let afterwards = "is the workshop still on, and this machine in its network?".to_owned();
    let patience = Patience::new(&status, PATIENCE, afterwards);
    let workshop: Answered<Workshop> = patience.ask(|| host.get("/workshop", TO_ANSWER));
    let workshop = workshop.map_err(|failure| crate::submit::told(failure, &member))?;
    let results: Answered<Vec<Submission>> = patience.ask(|| host.get("/submissions", TO_ANSWER));
    let results = results.map_err(|failure| crate::submit::told(failure, &member))?;
    drop(status);
    Ok(Answer::well(screen(&member, &workshop, &results)))
}

fn screen(member: &Membership, workshop: &Workshop, results: &[Submission]) -> String {
    let state = match printable(&workshop.state) {
        state if state == "running" => String::new(),
        state => format!("  {}", paint(QUIET, &state)),
    };
    let title = printable(&workshop.title);
    let mut screen = format!("\n{}{state}\n\n", paint(STRONG, &title));
    let names: Vec<String> = workshop
        .katas
        .iter()
        .map(|kata| format!("{} {}", printable(&kata.number), printable(&kata.title)))
        .collect();
    let width = names
        .iter()
        .map(|name| name.chars().count())
        .max()
        .unwrap_or_default();
    let times: Vec<String> = workshop
        .katas
        .iter()
        .map(|kata| when(kata, workshop.now))
        .collect();
    let wide = times.iter().map(String::len).max().unwrap_or_default();
    for ((kata, name), time) in workshop.katas.iter().zip(&names).zip(&times) {
        let result = newest(results, &kata.number);
        let (mark, mut told) = result.map_or((paint(QUIET, "·"), String::new()), reached);
        if let Some(best) = better_before(results, &kata.number, result) {
            told += &format!("; your best: {best}");
        }
        let line = format!("  {mark} {name:width$}  {time:wide$}  {told}");
        let _ = writeln!(screen, "{}", line.trim_end());
    }
    if workshop.katas.is_empty() {
        screen.push_str("  The host has put no kata into it yet.\n");
    }
    let team = member.team.as_ref().map(|team| format!(", in team {team}"));
    let _ = write!(
        screen,
        "\n  You are {}{}. Your page: {}\n  {} sends your work on a kata.\n\n",
        member.name,
        team.unwrap_or_default(),
        page(&member.address, &member.page),
        paint(COMMAND, "cargo kata submit NN")
    );
    screen
}

/// Spans, not times of day: the two clocks may differ, and only the host's counts.
fn when(kata: &OfferedKata, now: u64) -> String {
    let until = |time: u64| in_words(time.saturating_sub(now) / 1000);
    match (kata.open, kata.opens_at, kata.closes_at) {
        (true, _, Some(closes)) if closes > now => format!("open for {}", until(closes)),
        (true, ..) => "open".to_owned(),
        (false, Some(opens), _) if opens > now => format!("opens in {}", until(opens)),
        (false, ..) => "closed".to_owned(),
    }
}

/// The newest submission whose verdict the learner may have; where there is none, the newest at all.
fn newest<'a>(results: &'a [Submission], kata: &str) -> Option<&'a Submission> {
    let mut of_kata = results.iter().filter(|result| result.kata == kata);
    let withheld = |result: &&Submission| matches!(result.state, SubmissionState::Withheld);
    let seen = of_kata.clone().find(|result| !withheld(result));
    seen.or_else(|| of_kata.next())
}

/// The most points that earlier work on the kata got, where that is more than the newest one did: in many workshops the best counts.
fn better_before(results: &[Submission], kata: &str, newest: Option<&Submission>) -> Option<u32> {
    let best = results
        .iter()
        .filter(|result| result.kata == kata)
        .filter_map(points)
        .max()?;
    let now = newest.map_or(0, |newest| points(newest).unwrap_or(0));
    (best > now).then_some(best)
}

fn points(result: &Submission) -> Option<u32> {
    match &result.state {
        SubmissionState::Graded(verdict) => verdict.points,
        _ => None,
    }
}

/// A submission in a mark and a few words.
fn reached(result: &Submission) -> (String, String) {
    let waiting = |text: &str| (paint(QUIET, "~"), text.to_owned());
    match &result.state {
        SubmissionState::Waiting { ahead: 0, .. } => waiting("is next"),
        SubmissionState::Waiting { ahead, .. } => waiting(&format!("waits, {ahead} before it")),
        SubmissionState::Grading => waiting("is being graded"),
        SubmissionState::Withheld => waiting("was graded, for the host only"),
        SubmissionState::Parked => waiting("could not be graded; the host knows"),
        SubmissionState::Graded(verdict) => (mark(&verdict.state), in_short(verdict)),
    }
}

fn in_short(verdict: &SeenVerdict) -> String {
    let state = match known_state(&verdict.state) {
        Some(_) => printable(&verdict.state).replace('-', " "),
        None if verdict.state == "refused" => "was not built".to_owned(),
        None => printable(&verdict.state),
    };
    match (verdict.points, verdict.points_of) {
        (Some(points), Some(of)) => {
            format!("{state}, {points} of {}", counted(of as usize, "point"))
        }
        _ => state,
    }
}

#[cfg(test)]
mod tests {
    use super::when;
    use dojo_protocol::OfferedKata;

    #[test]
    fn what_is_open_is_told_by_the_hosts_clock() {
        let kata = |open, opens_at, closes_at| OfferedKata {
            number: "03".to_owned(),
            title: "Ownership".to_owned(),
            open,
            opens_at,
            closes_at,
        };
        let told = |kata: &OfferedKata| when(kata, 1_000_000);
        assert_eq!(told(&kata(true, None, None)), "open");
        assert_eq!(told(&kata(true, None, Some(1_060_000))), "open for 60 s");
        assert_eq!(told(&kata(false, Some(1_600_000), None)), "opens in 10 min");
        assert_eq!(told(&kata(false, Some(1), Some(2))), "closed");
    }
}
