//@ wrong: puts examples where laws are due: well chosen, and still only a dozen
//@ caught only by: properties::property::bug_18_is_noticed_wherever_it_strikes

use kata_20::spans::SpanSet;

fn set_of(spans: &[(u16, u16)]) -> SpanSet {
    let mut set = SpanSet::new();
    for &(from, until) in spans {
        set.insert(from, until);
    }
    set
}

#[test]
fn three_spans_are_bridged() {
    let mut set = set_of(&[(1, 2), (4, 5), (7, 8)]);
    set.insert(0, 9);
    assert_eq!(set.spans(), [(0, 9)]);
    assert_eq!(set.size(), 9);
}

#[test]
fn neighbours_are_joined() {
    assert_eq!(set_of(&[(3, 5), (5, 7)]).spans(), [(3, 7)]);
    assert_eq!(set_of(&[(5, 7), (3, 5)]).spans(), [(3, 7)]);
}

#[test]
fn one_minute_may_be_left() {
    let mut set = set_of(&[(3, 9)]);
    set.remove(5, 8);
    assert_eq!(set.spans(), [(3, 5), (8, 9)]);
    assert!(set.contains(8));
}

#[test]
fn removing_nothing_changes_nothing() {
    let mut set = set_of(&[(3, 9)]);
    set.remove(5, 5);
    assert_eq!(set.spans(), [(3, 9)]);
}

#[test]
fn a_week_is_stored() {
    let week = set_of(&[(540, 600), (9000, 9060)]);
    assert_eq!(SpanSet::from_text(&week.to_text()), Some(week));
}
