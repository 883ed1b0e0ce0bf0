//! `cargo kata join`: into a workshop.

use crate::Answer;
use crate::address::{JoinAddress, checked_code};
use crate::arguments::JoinOptions;
use crate::host::{Answered, Failure, Host, TO_ANSWER, certificates};
use crate::membership::{Membership, random};
use crate::patience::Patience;
use crate::question::{ask, likely_name, somebody_is_there};
use dojo_protocol::{Join, Joined, Workshop};
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;
use syllabus::{Problem, Result, Root};
use terminal_text::{COMMAND, GOOD, StatusLine, paint, printable};

/// An address with a slip in it is never answered, so nobody waits long for it.
const PATIENCE: Duration = Duration::from_secs(8);

/// So often may a name be taken.
const MOST_NAMES: usize = 10;

/// The longest token that goes into a header, in bytes.
const LONGEST_TOKEN: usize = 512;

pub fn run(root: &Root, options: &JoinOptions) -> Result<Answer> {
    let ca = options.ca.as_deref().map(|file| {
        let text =
            fs::read_to_string(file).map_err(|error| Problem::with_file("read", file, error))?;
        certificates(&text).map_err(|reason| Problem::with_file("use", file, reason))?;
        Ok(text)
    });
    let ca = ca.transpose()?;
    let address = JoinAddress::parse(&options.address, options.code.as_deref(), ca.is_some())?;
    let code = match &address.code {
        Some(code) => code.clone(),
        None if somebody_is_there() => checked_code(&ask("The code of the workshop", None)?)?,
        None => {
            return Err(Problem::new(format!(
                "the code is missing: it stands at the end of the join address, as in {}/join/CODE",
                address.host
            )));
        }
    };
    let door = Door {
        address: address.host,
        code,
        ca,
    };
    // A damaged file is in nobody's way: it is set aside below.
    let current = Membership::read(root).ok().flatten();
    if let Some(known) = door.known_of(current, options)?
        && door.comes_back(root, options, &known)?
    {
        return Ok(Answer::well(welcome(
            root,
            &door,
            "You are in this workshop already",
        )?));
    }
    let same_name = |left: &Membership| options.name.as_ref().is_none_or(|name| *name == left.name);
    let left = Membership::left(root).into_iter();
    let left = left.map(|(_, left)| left).filter(same_name);
    if let Some(known) = door.known_of(left, options)?
        && door.comes_back(root, options, &known)?
    {
        return Ok(Answer::well(welcome(root, &door, "You are back")?));
    }
    let joined = door.come_in(options)?;
    let aside = Membership::set_aside(root)?;
    let new = Membership::new(
        door.address.clone(),
        door.code.clone(),
        door.ca.clone(),
        joined,
    );
    new.write(root)?;
    let mut text = welcome(root, &door, "You are in")?;
    if let Some(aside) = aside {
        let _ = writeln!(
            text,
            "  Who you were in another workshop is kept in {}; joining that one again brings it back.\n",
            root.relative(&aside)
        );
    }
    Ok(Answer::well(text))
}

/// Where somebody comes in.
struct Door {
    address: String,
    code: String,
    ca: Option<String>,
}

impl Door {
    /// Who somebody is at this address, or was at the one from which the workshop has moved here.
    ///
    /// # Errors
    /// Where only the code is known, and nobody says that it moved: everybody in the room knows the code, and whoever opens a service of
    /// their own with it would be shown the token.
    fn known_of(
        &self,
        known: impl IntoIterator<Item = Membership>,
        options: &JoinOptions,
    ) -> Result<Option<Membership>> {
        let known: Vec<Membership> = known.into_iter().collect();
        let here = known.iter().find(|known| known.address == self.address);
        let elsewhere = known.iter().find(|known| known.code == self.code);
        match (here, elsewhere) {
            (None, Some(elsewhere)) if !options.moved => Err(Problem::new(format!(
                "this is the code of {}, where you are {} at {}. If the host says that it moved to {}: the same command with \
                 `--moved`. If not, somebody else answers there",
                elsewhere.workshop, elsewhere.name, elsewhere.address, self.address
            ))),
            (here, elsewhere) => Ok(here.or(elsewhere).cloned()),
        }
    }

    /// Whether the host knows this person still; then they are in again.
    fn comes_back(&self, root: &Root, options: &JoinOptions, known: &Membership) -> Result<bool> {
        let ca = self.ca.clone().or_else(|| known.ca.clone());
        let host = Host::new(&self.address, ca.as_deref(), Some(&known.token))?;
        let answered: Answered<Workshop> = with_patience(|| host.get("/workshop", TO_ANSWER));
        match answered {
            Ok(_) => {}
            // Another workshop at the same address, or one that was started anew.
            Err(Failure::Refused(401 | 403, _)) => return Ok(false),
            Err(failure) => return Err(failure.into_problem()),
        }
        if let Some(name) = options.name.as_ref().filter(|name| **name != known.name) {
            return Err(Problem::new(format!(
                "you are in this workshop already, as {}; to come in as {name} too, `cargo kata leave` first",
                known.name
            )));
        }
        let mut again = known.clone();
        again.address.clone_from(&self.address);
        again.code.clone_from(&self.code);
        again.ca = ca;
        let current = Membership::read(root).ok().flatten();
        if current
            .as_ref()
            .is_none_or(|current| current.token != again.token)
        {
            Membership::set_aside(root)?;
        }
        again.write(root)?;
        Ok(true)
    }

    /// As somebody new.
    fn come_in(&self, options: &JoinOptions) -> Result<Joined> {
        let host = Host::new(&self.address, self.ca.as_deref(), None)?;
        let mut name = match &options.name {
            Some(name) => name.clone(),
            None if somebody_is_there() => ask("Your name on the board", likely_name().as_deref())?,
            None => {
                return Err(Problem::new(
                    "say what the board calls you: `--name NAME` (nobody is there to be asked)",
                ));
            }
        };
        let mut team = options.team.clone();
        let key = random()?;
        for _ in 0..MOST_NAMES {
            let join = Join {
                code: self.code.clone(),
                name: name.clone(),
                team: team.clone(),
                key: Some(key.clone()),
            };
            match with_patience(|| host.post("/join", &join)) {
                Ok(joined) => return checked(joined),
                Err(Failure::Refused(409, reason)) if somebody_is_there() => {
                    crate::say(&reason);
                    name = ask("Another name", None)?;
                }
                Err(Failure::Refused(422, reason)) if team.is_none() && somebody_is_there() => {
                    crate::say(&reason);
                    team = Some(ask("Your team", None)?);
                }
                Err(failure) => return Err(failure.into_problem()),
            }
        }
        Err(Problem::new(
            "all of these names are taken; is one of them yours? Ask the host to let you in again",
        ))
    }
}

fn with_patience<T>(request: impl Fn() -> Answered<T>) -> Answered<T> {
    let status = StatusLine::new();
    let afterwards =
        "look at the address again, and whether this machine is in the same network as the host";
    let patience = Patience::new(&status, PATIENCE, afterwards.to_owned()).before_the_door();
    status.says("asking the host …");
    patience.ask(request)
}

/// What is kept in a file and goes into headers and lines later.
fn checked(mut joined: Joined) -> Result<Joined> {
    let token = &joined.token;
    let fits = !token.is_empty() && token.len() <= LONGEST_TOKEN;
    if !fits || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Problem::new(
            "the host let you in, but gave a token that cannot be one; tell the host",
        ));
    }
    for text in [&mut joined.name, &mut joined.workshop, &mut joined.page] {
        *text = printable(text);
    }
    joined.team = joined.team.map(|team| printable(&team));
    Ok(joined)
}

/// Who somebody is now, and what to do.
fn welcome(root: &Root, door: &Door, how: &str) -> Result<String> {
    let member = Membership::needed(root)?;
    let team = member.team.as_ref().map(|team| format!(", in team {team}"));
    let who = format!("{how}: {}", member.workshop);
    let page = crate::host::page(&door.address, &member.page);
    let mut text = format!(
        "\n  {} as {}{}.\n\n",
        paint(GOOD, &who),
        member.name,
        team.unwrap_or_default()
    );
    let _ = writeln!(
        text,
        "  Next: {} shows what is open; work on a kata, then {} sends it.\n  Your page: {page}\n",
        paint(COMMAND, "cargo kata workshop"),
        paint(COMMAND, "cargo kata submit")
    );
    Ok(text)
}
