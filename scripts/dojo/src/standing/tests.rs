use super::{Attempt, ExerciseScore, Row, Rules, Score, reachable, standing};
use crate::settings::{Counts, Group, KataSettings};

fn kata(number: &str, factor: u32, bonus: bool) -> KataSettings {
    KataSettings {
        number: number.to_owned(),
        opens: None,
        closes: None,
        factor,
        bonus,
        lane: None,
    }
}

/// An exercise `one` with so many points of kind `behaviour`; passed from 10 on.
fn attempt(who: &str, kata: &str, received_at: i64, points: u32) -> Attempt {
    let exercise = ExerciseScore {
        passed: points >= 10,
        points: [("behaviour".to_owned(), points)].into(),
    };
    Attempt {
        who: who.to_owned(),
        kata: kata.to_owned(),
        received_at,
        counts: true,
        score: Score {
            exercises: [("one".to_owned(), exercise)].into(),
        },
    }
}

fn rules(katas: &[KataSettings]) -> Rules<'_> {
    Rules {
        counts: Counts::Best,
        katas,
        groups: &[],
        frozen_at: None,
        is_seen: &|_, _| true,
    }
}

fn shown(rows: &[Row]) -> Vec<(usize, &str, u64)> {
    rows.iter()
        .map(|row| (row.place, row.who.as_str(), row.points))
        .collect()
}

fn people(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn more_points_first_then_the_earlier_and_who_is_level_shares_a_place() {
    let katas = [kata("00", 100, false)];
    let attempts = [
        attempt("late", "00", 30, 10),
        attempt("early", "00", 20, 10),
        attempt("also-early", "00", 20, 10),
        attempt("less", "00", 1, 4),
    ];
    let everybody = people(&["late", "early", "also-early", "less", "idle", "asleep"]);
    let rows = standing(&everybody, &attempts, rules(&katas));
    assert_eq!(
        shown(&rows),
        [
            (1, "also-early", 10),
            (1, "early", 10),
            (3, "late", 10),
            (4, "less", 4),
            (5, "asleep", 0),
            (5, "idle", 0)
        ]
    );
}

#[test]
fn best_keeps_what_last_loses() {
    let katas = [kata("00", 100, false)];
    let attempts = [
        attempt("ann", "00", 1, 4),
        attempt("ann", "00", 2, 10),
        attempt("ann", "00", 3, 10),
        attempt("ann", "00", 4, 6),
    ];
    let best = standing(&people(&["ann"]), &attempts, rules(&katas));
    assert_eq!((best[0].points, best[0].improved_at), (10, Some(2)));
    assert_eq!((best[0].passed, best[0].katas["00"].attempts), (1, 4));
    let last = Rules {
        counts: Counts::Last,
        ..rules(&katas)
    };
    let rows = standing(&people(&["ann"]), &attempts, last);
    assert_eq!(
        (rows[0].points, rows[0].improved_at, rows[0].passed),
        (6, Some(4), 0)
    );
    let rows = standing(&people(&["ann"]), &attempts[..3], last);
    assert_eq!(
        (rows[0].points, rows[0].improved_at),
        (10, Some(2)),
        "the same again is no later"
    );
}

#[test]
fn the_order_in_which_attempts_are_told_does_not_matter() {
    let katas = [kata("00", 100, false), kata("03", 100, false)];
    let mut attempts = vec![
        attempt("ann", "00", 3, 10),
        attempt("bob", "03", 2, 10),
        attempt("ann", "00", 1, 4),
        attempt("bob", "00", 5, 1),
    ];
    let everybody = people(&["bob", "ann"]);
    let expected = standing(&everybody, &attempts, rules(&katas));
    attempts.reverse();
    assert_eq!(standing(&everybody, &attempts, rules(&katas)), expected);
}

#[test]
fn what_does_not_count_or_is_no_kata_of_the_workshop_is_worth_nothing() {
    let katas = [kata("00", 100, false)];
    let mut attempts = [attempt("ann", "00", 1, 10), attempt("ann", "39", 1, 10)];
    attempts[0].counts = false;
    let rows = standing(&people(&["ann"]), &attempts, rules(&katas));
    assert_eq!(rows[0].points, 0);
    assert_eq!(rows[0].katas["00"].attempts, 1);
    assert!(!rows[0].katas.contains_key("39"));
}

#[test]
fn a_frozen_board_stands_as_it_stood() {
    let katas = [kata("00", 100, false)];
    let attempts = [attempt("ann", "00", 10, 4), attempt("ann", "00", 11, 10)];
    let frozen = Rules {
        frozen_at: Some(10),
        ..rules(&katas)
    };
    let rows = standing(&people(&["ann"]), &attempts, frozen);
    assert_eq!((rows[0].points, rows[0].katas["00"].attempts), (4, 1));
}

#[test]
fn factors_round_half_up_and_bonus_comes_on_top() {
    let katas = [kata("00", 150, false), kata("03", 33, true)];
    let attempts = [attempt("ann", "00", 1, 9), attempt("ann", "03", 1, 10)];
    let rows = standing(&people(&["ann"]), &attempts, rules(&katas));
    assert_eq!(rows[0].katas["00"].points, 14);
    assert_eq!(rows[0].katas["03"].points, 3);
    assert_eq!(rows[0].points, 17);
    assert_eq!(reachable(&katas, [("00", 10), ("03", 10), ("39", 10)]), 15);
}

#[test]
fn a_group_counts_where_all_of_it_passes() {
    let katas = [kata("00", 100, false), kata("03", 100, false)];
    let one = |kata: &str| (kata.to_owned(), "one".to_owned());
    let groups = [Group {
        all_of: vec![one("00"), one("03")],
    }];
    let rules = Rules {
        groups: &groups,
        ..rules(&katas)
    };
    let half = [attempt("ann", "00", 1, 10), attempt("ann", "03", 2, 9)];
    let rows = standing(&people(&["ann"]), &half, rules);
    assert_eq!(
        (rows[0].points, rows[0].improved_at, rows[0].passed),
        (0, None, 1)
    );
    let whole = [attempt("ann", "00", 1, 10), attempt("ann", "03", 2, 10)];
    let rows = standing(&people(&["ann"]), &whole, rules);
    assert_eq!((rows[0].points, rows[0].improved_at), (20, Some(2)));
}

#[test]
fn only_what_is_seen_is_added_up() {
    let katas = [kata("00", 100, false)];
    let mut attempts = [attempt("ann", "00", 1, 10)];
    let exercise = attempts[0].score.exercises.get_mut("one").expect("there");
    exercise.points.insert("property".to_owned(), 5);
    let seen = Rules {
        is_seen: &|kata, kind| kata == "00" && kind != "property",
        ..rules(&katas)
    };
    assert_eq!(standing(&people(&["ann"]), &attempts, seen)[0].points, 10);
    assert_eq!(
        standing(&people(&["ann"]), &attempts, rules(&katas))[0].points,
        15
    );
}
