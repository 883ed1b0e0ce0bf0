//! Property tests of `spans`: what holds for every set, however it came about.

use kata_20::spans::SpanSet;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};

/// Mostly small numbers, so that spans meet; now and then one at the end of a day, or of all numbers.
fn minute() -> impl Strategy<Value = u16> {
    prop_oneof![
        8 => 0..30_u16,
        1 => 1435..1445_u16,
        1 => 65_530..=u16::MAX,
    ]
}

/// `true` inserts, `false` removes.
type Step = (bool, u16, u16);

fn step() -> impl Strategy<Value = Step> {
    let at_most_four =
        (minute(), 0..5_u16).prop_map(|(from, length)| (from, from.saturating_add(length)));
    let span = prop_oneof![at_most_four, (minute(), minute())];
    (prop_oneof![3 => Just(true), 1 => Just(false)], span)
        .prop_map(|(inserts, (from, until))| (inserts, from, until))
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 0..16)
}

fn set_of(steps: &[Step]) -> SpanSet {
    let mut set = SpanSet::new();
    for &(inserts, from, until) in steps {
        if inserts {
            set.insert(from, until);
        } else {
            set.remove(from, until);
        }
    }
    set
}

/// The model: a minute is in the set if the last step about it was an insertion.
fn is_in(steps: &[Step], minute: u16) -> bool {
    let about_it = |step: &&Step| (step.1..step.2).contains(&minute);
    let last = steps.iter().rev().find(about_it);
    last.is_some_and(|step| step.0)
}

proptest! {
    #[test]
    fn the_last_step_about_a_minute_counts(steps in steps()) {
        let set = set_of(&steps);
        for &(_, from, until) in &steps {
            for minute in [from.saturating_sub(1), from, until.saturating_sub(1), until] {
                prop_assert_eq!(set.contains(minute), is_in(&steps, minute), "minute {}", minute);
            }
        }
    }

    #[test]
    fn there_is_one_way_to_write_a_set(steps in steps()) {
        let spans = set_of(&steps).spans();
        prop_assert!(spans.iter().all(|span| span.0 < span.1), "{:?}", spans);
        prop_assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0), "{:?}", spans);
    }

    #[test]
    fn spans_and_size_tell_of_the_same_set(steps in steps(), probe in minute()) {
        let set = set_of(&steps);
        let spans = set.spans();
        let length: usize = spans.iter().map(|span| usize::from(span.1 - span.0)).sum();
        prop_assert_eq!(set.size(), length);
        let in_a_span = spans.iter().any(|span| (span.0..span.1).contains(&probe));
        prop_assert_eq!(set.contains(probe), in_a_span);
    }

    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
        let set = set_of(&steps);
        prop_assert_eq!(SpanSet::from_text(&set.to_text()), Some(set));
    }

    #[test]
    fn equal_sets_may_come_about_differently(steps in steps(), from: u16, length in 0..99_u16) {
        let until = from.saturating_add(length);
        let set = set_of(&steps);
        let mut again = set.clone();
        again.remove(from, until);
        for span in set.spans() {
            again.insert(span.0, span.1);
        }
        prop_assert_eq!(again, set);
    }
}
