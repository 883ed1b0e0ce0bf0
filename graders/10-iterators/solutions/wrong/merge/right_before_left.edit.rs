//@ wrong: takes the right one of equal items first
//@ caught by: merge::behaviour::of_equal_items_the_left_comes_first
//@ instead of
            (Some(left), Some(right)) if right < left => self.right.next(),
//@ write
            (Some(left), Some(right)) if right <= left => self.right.next(),
