//@ wrong: takes from the right once more when both have ended, and so asks it again
//@ caught by: merge::behaviour::a_source_that_has_ended_is_left_alone
//@ instead of
            (None, Some(_)) => self.right.next(),
            (None, None) => None,
//@ write
            (None, _) => self.right.next(),
