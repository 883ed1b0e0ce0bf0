//! Whose work is graded next.
//!
//! Start-time fair queueing (Goyal, Vin and Cheng, 1996) with every grading worth the same. A lane goes in rounds; in each, a team
//! has one turn. Work that arrives gets the round after its team's last one, or the one that the lane is at where the team had
//! nothing waiting: a team that sends a hundred waits for the hundredth until everybody else had their turns, one that sends its
//! first is next, and nobody pays for what they did while the lane was free. No clock is asked.

/// The round of work that arrives now, from the last round that its team has in the lane and the latest one that was begun.
pub fn round(last_of_team: Option<i64>, begun: Option<i64>) -> i64 {
    let next_of_team = last_of_team.map_or(0, |last| last + 1);
    next_of_team.max(begun.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::round;
    use std::collections::BTreeMap;

    /// A lane in memory: what arrives gets its round, and the lowest goes first.
    #[derive(Default)]
    struct Lane {
        waiting: Vec<(i64, usize, &'static str)>,
        last: BTreeMap<&'static str, i64>,
        begun: Option<i64>,
        arrived: usize,
    }

    impl Lane {
        fn arrives(&mut self, team: &'static str) {
            let round = round(self.last.get(team).copied(), self.begun);
            self.last.insert(team, round);
            self.waiting.push((round, self.arrived, team));
            self.arrived += 1;
        }

        fn next(&mut self) -> Option<&'static str> {
            self.waiting.sort();
            if self.waiting.is_empty() {
                return None;
            }
            let (round, _, team) = self.waiting.remove(0);
            self.begun = self.begun.max(Some(round));
            Some(team)
        }
    }

    #[test]
    fn a_team_that_floods_the_lane_waits_for_itself_only() {
        let mut lane = Lane::default();
        (0..100).for_each(|_| lane.arrives("flood"));
        assert_eq!(lane.next(), Some("flood"));
        for team in ["b", "c", "d"] {
            lane.arrives(team);
        }
        let next: Vec<_> = (0..4).filter_map(|_| lane.next()).collect();
        assert_eq!(next, ["b", "c", "d", "flood"]);
    }

    #[test]
    fn two_that_flood_take_turns() {
        let mut lane = Lane::default();
        (0..3).for_each(|_| lane.arrives("a"));
        (0..3).for_each(|_| lane.arrives("b"));
        let order: Vec<_> = std::iter::from_fn(|| lane.next()).collect();
        assert_eq!(order, ["a", "b", "a", "b", "a", "b"]);
    }

    #[test]
    fn what_was_done_while_nobody_else_waited_costs_nothing() {
        let mut lane = Lane::default();
        (0..50).for_each(|_| lane.arrives("early"));
        while lane.next().is_some() {}
        lane.arrives("late");
        lane.arrives("early");
        lane.arrives("late");
        let order: Vec<_> = std::iter::from_fn(|| lane.next()).collect();
        assert_eq!(order, ["late", "early", "late"]);
    }
}
