//@ right: one long day instead of many short ones, and a search through all minutes

use kata_20::calendar::{Calendar, Refusal, Ticket};
use std::collections::HashSet;

#[test]
fn a_day_at_the_desk() {
    let mut desk = Calendar::default();
    let ada = desk.book("Ada", 60, 120).expect("the day is empty");
    let bo = desk.book("Bo", 120, 180).expect("Ada goes when Bo comes");
    let agenda = desk.agenda();
    assert_eq!(agenda, ["01:00-02:00 Ada", "02:00-03:00 Bo"]);

    for (from, until, by) in [(0, 1440, "Ada"), (119, 130, "Ada"), (130, 150, "Bo")] {
        let refusal = desk.book("Cy", from, until).expect_err("it is taken");
        assert_eq!(refusal, Refusal::Taken { by: by.to_string() });
        assert_eq!(desk.agenda(), agenda);
    }
    let held = (0..1440).filter(|minute| desk.at(*minute) == Some("Ada"));
    assert_eq!(held.collect::<Vec<_>>(), (60..120).collect::<Vec<_>>());

    assert_eq!(desk.cancel(ada), Some("Ada".to_string()));
    let cy = desk.book("Cy", 60, 120).expect("Ada is gone");
    assert_eq!(desk.cancel(ada), None);
    assert_eq!(desk.agenda(), ["01:00-02:00 Cy", "02:00-03:00 Bo"]);
    let tickets: HashSet<Ticket> = [ada, bo, cy].into();
    assert_eq!(tickets.len(), 3);
}

#[test]
fn the_rest_of_the_day_is_a_gap() {
    let mut desk = Calendar::new();
    desk.book("Ada", 0, 1000).expect("the day is empty");
    assert_eq!(desk.first_gap(440), Some(1000));
    assert_eq!(desk.first_gap(441), None);
}

#[test]
fn around_another() {
    let mut desk = Calendar::new();
    desk.book("Ada", 600, 660).expect("the day is empty");
    assert!(desk.book("Bo", 599, 661).is_err());
}
