//@ wrong: takes the distance to the end for the number of steps
//@ caught by: steps::behaviour::the_hint_is_exact
//@ instead of
        (self.left, Some(self.left))
//@ write
        let distance = self.left * self.step as usize;
        (distance, Some(distance))
