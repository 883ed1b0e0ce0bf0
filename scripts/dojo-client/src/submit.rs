//! `cargo kata submit`: work goes to the host, a verdict comes back.

use crate::Answer;
use crate::arguments::SubmitOptions;
use crate::chosen::worked_on_last;
use crate::host::{Answered, Failure, Host, TO_ANSWER};
use crate::interrupted;
use crate::membership::{Membership, Sent};
use crate::patience::Patience;
use crate::result_screen;
use dojo_protocol::{Bundle, Submission, SubmissionState, Submit};
use std::thread::sleep;
use std::time::{Duration, Instant};
use syllabus::{Kata, Problem, Result, Root, kata};
use terminal_text::StatusLine;

/// How long the host is asked to hold its answer back while nothing changes.
const LONG_WAIT: Duration = Duration::from_secs(20);

/// A host that does not hold it back is not asked more often than this.
const BETWEEN_QUESTIONS: Duration = Duration::from_secs(1);

pub fn run(root: &Root, options: &SubmitOptions) -> Result<Answer> {
    let member = Membership::needed(root)?;
    // `03/stack`, as other commands have it, is work on 03.
    let number = options
        .kata
        .as_deref()
        .and_then(|what| what.split('/').next());
    let named = number.map(|number| kata(root, number)).transpose();
    let named = named.map_err(|problem| in_a_pack(root, &problem))?;
    let host = Host::new(&member.address, member.ca.as_deref(), Some(&member.token))?;
    if options.status {
        return last(root, &member, &host, named.as_ref());
    }
    let kata = match named {
        Some(kata) => kata,
        None => worked_on_last(root)?,
    };
    let bundle = Bundle::of(&kata)?;
    let sent = Membership::key_for(root, &kata.number, &bundle.digest())?;
    let again = format!("`cargo kata submit {}`", kata.number);
    interrupted::will_say(format!(
        "left before the host confirmed your work on {}; {again} sends it again, and it is graded once",
        kata.number
    ));
    interrupted::look_out();

    let status = StatusLine::new();
    let afterwards = format!("your work is safe, and {again} goes on from here");
    let patience = Patience::new(&status, Duration::from_secs(options.patience), afterwards);
    status.says(&format!("sending your work on {} …", kata.number));
    let submit = Submit {
        bundle,
        key: sent.key.clone(),
    };
    let answered = patience.ask(|| host.post("/submissions", &submit).and_then(usable));
    let submission = answered.map_err(|failure| told(failure, &member))?;
    Membership::confirm(root, &sent.key, &submission.id)?;
    interrupted::will_say(format!(
        "left; your work on {} stays with the host, and {again} shows the verdict",
        kata.number
    ));
    let submission = follow(&host, &patience, &status, submission);
    let submission = submission.map_err(|failure| told(failure, &member))?;
    drop(status);
    conclude(root, &sent, &submission, Some(&kata))
}

/// A learner's pack need not have every kata of the host's.
fn in_a_pack(root: &Root, problem: &Problem) -> Problem {
    if root.is_pack() {
        Problem::new(format!(
            "{problem}. Where `cargo kata workshop` shows it, the host has a newer pack for you"
        ))
    } else {
        problem.clone()
    }
}

/// Asks until there is nothing more to come.
fn follow(
    host: &Host,
    patience: &Patience<'_>,
    status: &StatusLine,
    mut submission: Submission,
) -> Answered<Submission> {
    loop {
        match &submission.state {
            SubmissionState::Graded(_) | SubmissionState::Withheld | SubmissionState::Parked => {
                return Ok(submission);
            }
            state => status.says(&format!("{}: {} …", submission.kata, at(state))),
        }
        let path = format!(
            "/submissions/{}?wait={}",
            submission.id,
            LONG_WAIT.as_secs()
        );
        let began = Instant::now();
        let limit = LONG_WAIT + TO_ANSWER;
        let now = patience.ask(|| host.get(&path, limit).and_then(usable))?;
        if at(&now.state) == at(&submission.state) {
            sleep(BETWEEN_QUESTIONS.saturating_sub(began.elapsed()));
        }
        submission = now;
    }
}

/// What a submission is at, in words.
fn at(state: &SubmissionState) -> String {
    match state {
        SubmissionState::Waiting { ahead, held_by } => {
            let place = match ahead {
                0 => "yours is next to be graded".to_owned(),
                ahead => format!("in the queue, {ahead} before yours"),
            };
            match held_by {
                Some(reason) => format!("{place}; {}", terminal_text::printable(reason)),
                None => place,
            }
        }
        SubmissionState::Grading => "being graded".to_owned(),
        SubmissionState::Parked => "given up".to_owned(),
        SubmissionState::Withheld => "graded, for the host only".to_owned(),
        SubmissionState::Graded(_) => "graded".to_owned(),
    }
}

/// How it stands with what was sent last.
fn last(root: &Root, member: &Membership, host: &Host, kata: Option<&Kata>) -> Result<Answer> {
    let of_kata = |sent: &&Sent| kata.is_none_or(|kata| sent.kata == kata.number);
    let Some(sent) = member.sent.iter().rev().find(of_kata) else {
        return Err(Problem::new(
            "nothing was sent from here yet; `cargo kata submit NN` sends your work on a kata",
        ));
    };
    let again = format!("`cargo kata submit {}`", sent.kata);
    let Some(id) = &sent.id else {
        return Err(Problem::new(format!(
            "the host never confirmed your work on {}; {again} sends it again, and it is graded once",
            sent.kata
        )));
    };
    let status = StatusLine::new();
    let afterwards = "is the workshop still on, and this machine in its network?".to_owned();
    let patience = Patience::new(&status, TO_ANSWER, afterwards);
    status.says("asking the host …");
    let path = format!("/submissions/{id}?wait=0");
    let answered = patience.ask(|| host.get(&path, TO_ANSWER).and_then(usable));
    let submission = answered.map_err(|failure| told(failure, member))?;
    drop(status);
    match &submission.state {
        SubmissionState::Graded(_) | SubmissionState::Withheld | SubmissionState::Parked => {
            conclude(root, sent, &submission, kata)
        }
        state => Err(Problem::new(format!(
            "there is no verdict on your work on {} yet: {}; {again} waits for it",
            submission.kata,
            at(state)
        ))),
    }
}

/// What became of it, for the person who sent it.
fn conclude(
    root: &Root,
    sent: &Sent,
    submission: &Submission,
    kata: Option<&Kata>,
) -> Result<Answer> {
    if let SubmissionState::Withheld = submission.state {
        Membership::withheld(root, &sent.key)?;
        let why = submission
            .remark
            .as_deref()
            .unwrap_or("it was graded, but only the host sees the verdict");
        let kata = &submission.kata;
        return Err(Problem::new(format!(
            "no verdict on your work on {kata}: {}; `cargo kata submit {kata}` sends it again later",
            terminal_text::printable(why)
        )));
    }
    let SubmissionState::Graded(verdict) = &submission.state else {
        return Err(Problem::new(format!(
            "your work on {} could not be graded, several times over; the host sees that, and can have it graded again",
            submission.kata
        )));
    };
    Ok(Answer {
        text: result_screen::render(submission, verdict, kata),
        all_is_well: result_screen::all_is_well(verdict),
    })
}

/// What goes into addresses and lines must be fit for it.
fn usable(mut submission: Submission) -> Answered<Submission> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let id = &submission.id;
    if id.is_empty() || id.len() > 128 || !id.bytes().all(fits) {
        return Err(Failure::NotUnderstood(
            "the host gives the submission a name that cannot be one".to_owned(),
        ));
    }
    submission.kata = terminal_text::printable(&submission.kata);
    Ok(submission)
}

/// Why the host says no, with what to do where it does not say that itself.
pub fn told(failure: Failure, member: &Membership) -> Problem {
    match failure {
        Failure::Refused(401, _) => Problem::new(format!(
            "the workshop at {} does not know you (any more); `cargo kata join ADDRESS` brings you in, with the address that its host shows now",
            member.address
        )),
        failure => failure.into_problem(),
    }
}
