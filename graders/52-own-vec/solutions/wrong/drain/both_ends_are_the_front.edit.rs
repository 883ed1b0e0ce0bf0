//@ wrong: takes from the front for the back
//@ caught by: drain::property::it_agrees_with_vec
//@ instead of
        let index = self.filled.next_back()?;
//@ write
        let index = self.filled.next()?;
