//@ wrong: collects from the front, so the last of equal keys wins
//@ caught by: collecting::behaviour::first_positions_are_the_first
//@ instead of
        .rev()
//@ write
