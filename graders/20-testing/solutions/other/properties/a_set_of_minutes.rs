//@ right: compares with a std set of minutes after every step, small and large ones apart

use kata_20::spans::SpanSet;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
enum Change {
    Add(u16, u16),
    Take(u16, u16),
}

fn change(minutes: std::ops::Range<u16>) -> impl Strategy<Value = Change> {
    let ends = (minutes.clone(), minutes);
    (any::<bool>(), ends).prop_map(|(adds, (from, until))| {
        if adds {
            Change::Add(from, until)
        } else {
            Change::Take(from, until)
        }
    })
}

fn agrees(set: &SpanSet, minutes: &BTreeSet<u16>) -> Result<(), TestCaseError> {
    let mut spans: Vec<(u16, u16)> = Vec::new();
    for &minute in minutes {
        match spans.last_mut() {
            Some(span) if span.1 == minute => span.1 += 1,
            _ => spans.push((minute, minute + 1)),
        }
    }
    prop_assert_eq!(set.spans(), spans);
    prop_assert_eq!(set.size(), minutes.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_step_agrees(changes in vec(change(0..24), 1..20)) {
        let (mut set, mut minutes) = (SpanSet::new(), BTreeSet::new());
        for change in changes {
            match change {
                Change::Add(from, until) => {
                    set.insert(from, until);
                    minutes.extend(from..until);
                }
                Change::Take(from, until) => {
                    set.remove(from, until);
                    minutes.retain(|minute| !(from..until).contains(minute));
                }
            }
            agrees(&set, &minutes)?;
            for minute in 0..24 {
                prop_assert_eq!(set.contains(minute), minutes.contains(&minute));
            }
        }
    }

    #[test]
    fn large_sets_are_stored(spans in vec(any::<(u16, u16)>(), 0..5)) {
        let mut set = SpanSet::default();
        for (from, until) in spans {
            set.insert(from, until);
        }
        let back = SpanSet::from_text(&set.to_text()).expect("it was stored");
        prop_assert_eq!(back.spans(), set.spans());
    }
}
