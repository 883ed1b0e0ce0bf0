use super::shown;
use crate::pages::mark::{Mark, Sort, quarters};
use crate::pages::plain_text;
use crate::pages::room::{Entry, Room};
use crate::state::Dojo;
use askama::Template;
use std::collections::HashMap;
use syllabus::Kata;

/// As many of the latest good news as the board shows.
const NEWS: usize = 7;

#[derive(Template)]
#[template(path = "board/news.html")]
pub(super) struct NewsPart {
    news: Vec<News>,
}

struct News {
    mark: Mark,
    name: String,
    what: String,
}

/// Steps forward, the latest first: that somebody is stuck is not for the wall.
pub(super) fn news(
    dojo: &Dojo,
    room: &Room,
    entries: &[Entry],
    frozen_at: Option<i64>,
) -> NewsPart {
    let whose = room.whose(dojo);
    let names: HashMap<&str, &str> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), entry.name.as_str()))
        .collect();
    let mut by_end: Vec<_> = shown(room, frozen_at)
        .filter_map(|submitted| Some((submitted, submitted.done.as_ref()?)))
        .collect();
    by_end.sort_by_key(|(_, done)| done.ended_at);
    let mut best: HashMap<(&str, &str), (bool, u32)> = HashMap::new();
    let mut news: Vec<(i64, News)> = Vec::new();
    for (submitted, done) in by_end {
        let Some(who) = whose.get(submitted.participant_id.as_str()) else {
            continue;
        };
        let points = room.points_on_board(dojo, &submitted.kata, &done.digest.score);
        let reached = (done.digest.score.passed(), points);
        let before = best.entry((who, &submitted.kata)).or_default();
        if reached > *before {
            *before = reached;
            let of = dojo.kata(&submitted.kata).map_or(0, Kata::points);
            let mark = if reached.0 {
                Mark::new(Sort::Passed, "passed")
            } else {
                Mark::new(Sort::Part(quarters(points.into(), of.into())), "a step on")
            };
            let name = names
                .get(who)
                .map_or_else(String::new, |name| (*name).to_owned());
            let what = plain_text::one_line(&submitted.kata, 20);
            news.push((done.ended_at, News { mark, name, what }));
        }
    }
    for entry in entries {
        if frozen_at.is_none_or(|at| entry.joined_at <= at) {
            let mark = Mark::new(Sort::Untried, "new");
            let (name, what) = (entry.name.clone(), "is here".to_owned());
            news.push((entry.joined_at, News { mark, name, what }));
        }
    }
    news.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let news = news.into_iter().take(NEWS).map(|(_, news)| news);
    NewsPart {
        news: news.collect(),
    }
}
