//@ wrong: stops when one of the sources has ended
//@ caught by: merge::behaviour::the_smaller_front_comes_first, merge::property::items_and_bounds_agree_with_sorting
//@ instead of
            (Some(_), _) => self.left.next(),
            (None, Some(_)) => self.right.next(),
            (None, None) => None,
//@ write
            (Some(_), Some(_)) => self.left.next(),
            (None, _) | (_, None) => None,
