//@ wrong: writes 0 for a word that was never added
//@ caught by: export::behaviour::c_adds_and_gets
//@ instead of
        let found = tally.counts.get(word).ok_or(TALLY_NOT_FOUND)?;
//@ write
        let found = tally.counts.get(word).unwrap_or(0);
