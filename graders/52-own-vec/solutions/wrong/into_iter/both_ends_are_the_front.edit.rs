//@ wrong: takes from the front for the back
//@ caught by: into_iter::property::both_ends_agree_with_vec
//@ instead of
        let slot = self.filled.next_back()?;
//@ write
        let slot = self.filled.next()?;
