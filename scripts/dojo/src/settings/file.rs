//! From the file to the settings: what is understood, is in the pack, and fits together.

use super::spans::Source;
use super::times::Moment;
use super::written::{Written, WrittenGroup, WrittenTls};
use super::{Attempts, Group, KataSettings, Limits, Settings, Tls, Visibilities, Visibility};
use jiff::Zoned;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use syllabus::{Problem, Result, Root, Selection};
use toml::Spanned;

/// What the host finds at the first start: every key with its default, and what it means.
pub const EXAMPLE: &str = include_str!("example.toml");

/// Room for rounding a factor to hundredths and for sums of points.
const LARGEST_FACTOR: f64 = 100.0;

/// Reads the file, or takes the defaults where there is none.
pub(super) fn read(file: &Path, pack: &Root, now: &Zoned) -> Result<Settings> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Problem::with_file("read", file, error)),
    };
    parse(&Source { file, text: &text }, pack, now)
}

fn parse(source: &Source, pack: &Root, now: &Zoned) -> Result<Settings> {
    let written: Written =
        toml::from_str(source.text).map_err(|error| source.wrong(error.span(), error.message()))?;
    let katas = katas(source, pack, now, &written)?;
    let groups = written
        .group
        .iter()
        .map(|group| read_group(source, pack, &katas, group))
        .collect::<Result<_>>()?;
    let title = written.title.get_ref().trim().to_owned();
    if title.is_empty() || title.chars().count() > 80 || title.chars().any(char::is_control) {
        let what = "a title has 1 to 80 characters, in one line";
        return Err(source.wrong(Some(written.title.span()), what));
    }
    Ok(Settings {
        title,
        public_address: address(source, written.public_address.as_ref())?,
        trust_proxy: written.trust_proxy,
        tls: written.tls.map(|tls| beside(source.file, tls)),
        workers: written.workers.unwrap_or_else(one_for_each_core),
        teams: written.teams,
        points: written.points,
        counts: written.counts,
        hints: written.hints,
        grace: written.grace.0,
        ends: match &written.ends {
            Some(ends) => Some(resolve(source, now, ends)?),
            None => None,
        },
        freeze: written.freeze.0,
        attempts: Attempts {
            an_hour: written.attempts.an_hour,
            interval: written.attempts.interval.0,
        },
        visibility: visibilities(source, written.visibility)?,
        katas,
        groups,
        limits: limits(source, &written.limits)?,
    })
}

fn katas(
    source: &Source,
    pack: &Root,
    now: &Zoned,
    written: &Written,
) -> Result<Vec<KataSettings>> {
    let selection = written.katas.as_ref();
    let span = selection.map(Spanned::span);
    let not_chosen = |problem: Problem| source.wrong(span.clone(), &problem.to_string());
    let mut chosen = Selection::parse(selection.map(|text| text.get_ref().as_str()))
        .and_then(|selection| selection.katas(pack))
        .map_err(not_chosen)?;
    if selection.is_some() {
        chosen
            .iter()
            .try_for_each(grading::offered)
            .map_err(not_chosen)?;
    } else {
        chosen.retain(|kata| grading::offered(kata).is_ok());
    }
    let mut katas: Vec<KataSettings> = chosen
        .iter()
        .map(|kata| KataSettings {
            number: kata.number.clone(),
            opens: None,
            closes: None,
            factor: 100,
            bonus: false,
            lane: None,
        })
        .collect();
    let mut seen = Vec::new();
    for written in &written.kata {
        let number = written.number.get_ref();
        let wrong = |what: &str| source.wrong(Some(written.number.span()), what);
        let Some(kata) = katas.iter_mut().find(|kata| kata.number == *number) else {
            return Err(wrong(&format!(
                "kata `{number}` is not in the workshop; `katas` chooses among those of the pack"
            )));
        };
        if seen.contains(&number) {
            return Err(wrong(&format!("kata `{number}` is set twice")));
        }
        seen.push(number);
        kata.bonus = written.bonus;
        kata.lane = written.lane;
        kata.opens = written.opens.and_then(|moment| moment.resolve(now));
        if let Some(closes) = &written.closes {
            let moment = resolve(source, now, closes)?;
            if kata.opens.is_some_and(|opens| opens >= moment) {
                let what = "it closes before it opens";
                return Err(source.wrong(Some(closes.span()), what));
            }
            kata.closes = Some(moment);
        }
        if let Some(factor) = &written.points_factor {
            if !(0.0..=LARGEST_FACTOR).contains(factor.get_ref()) {
                let what = format!("a factor of points lies between 0 and {LARGEST_FACTOR}");
                return Err(source.wrong(Some(factor.span()), &what));
            }
            kata.factor = (factor.get_ref() * 100.0).round() as u32;
        }
    }
    Ok(katas)
}

fn read_group(
    source: &Source,
    pack: &Root,
    katas: &[KataSettings],
    written: &WrittenGroup,
) -> Result<Group> {
    let mut all_of = Vec::new();
    for place in &written.all_of {
        let wrong = |what: &str| source.wrong(Some(place.span()), what);
        let Some((number, exercise)) = place.get_ref().split_once('/') else {
            return Err(wrong("write kata and exercise: `\"03/stack\"`"));
        };
        if !katas.iter().any(|kata| kata.number == number) {
            return Err(wrong(&format!("kata `{number}` is not in the workshop")));
        }
        syllabus::kata(pack, number)
            .and_then(|kata| kata.exercise(exercise).map(|_| ()))
            .map_err(|problem| wrong(&problem.to_string()))?;
        all_of.push((number.to_owned(), exercise.to_owned()));
    }
    Ok(Group { all_of })
}

fn visibilities(
    source: &Source,
    written: BTreeMap<Spanned<String>, Visibility>,
) -> Result<Visibilities> {
    let mut visibilities = Visibilities::default();
    for (kind, visibility) in written {
        let Some(known) = visibilities.0.get_mut(kind.get_ref()) else {
            let what = format!(
                "there is no kind of check `{}`; there are {}",
                kind.get_ref(),
                Visibilities::KINDS.join(", ")
            );
            return Err(source.wrong(Some(kind.span()), &what));
        };
        *known = visibility;
    }
    Ok(visibilities)
}

fn address(source: &Source, written: Option<&Spanned<String>>) -> Result<Option<String>> {
    let Some(written) = written else {
        return Ok(None);
    };
    let address = written.get_ref().trim_end_matches('/');
    let wrong = |what: &str| Err(source.wrong(Some(written.span()), what));
    let Ok(uri) = address.parse::<axum::http::Uri>() else {
        return wrong("this is no address; write `\"https://dojo.example.org\"`");
    };
    let known = matches!(uri.scheme_str(), Some("http" | "https"));
    if !known || uri.authority().is_none() || !matches!(uri.path(), "" | "/") {
        return wrong("an address begins with http:// or https:// and names a host, and no path");
    }
    Ok(Some(address.to_owned()))
}

fn limits(source: &Source, written: &Spanned<Limits>) -> Result<Limits> {
    let limits = *written.get_ref();
    let least = [
        limits.requests_a_second_per_address,
        limits.requests_a_second_per_token,
        limits.joins_a_minute_per_address,
        u32::try_from(limits.connections).unwrap_or(u32::MAX),
    ];
    if least.contains(&0) {
        let what = "a limit of 0 would keep everybody out; the least is 1";
        return Err(source.wrong(Some(written.span()), what));
    }
    Ok(limits)
}

fn resolve(source: &Source, now: &Zoned, moment: &Spanned<Moment>) -> Result<i64> {
    let resolved = moment.get_ref().resolve(now);
    resolved.ok_or_else(|| source.wrong(Some(moment.span()), "there is no such moment today"))
}

/// Paths in the file are seen from where the file lies.
fn beside(file: &Path, tls: WrittenTls) -> Tls {
    let folder = file.parent().unwrap_or(Path::new(""));
    Tls {
        cert: folder.join(tls.cert),
        key: folder.join(tls.key),
    }
}

fn one_for_each_core() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
