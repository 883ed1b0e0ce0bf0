//@ wrong: puts the letter in, and takes it out again where there was no room: the earlier one is gone
//@ caught by: handoff::property::a_mailbox_holds_one_letter
//@ instead of
        self.letter
            .with_mut(|place| unsafe { *place = Some(letter) });
//@ write
//@ instead of
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ write
        // SAFETY: wrong, since nobody has asked whose the cell is.
        self.letter.with_mut(|place| unsafe { *place = Some(letter) });
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            // SAFETY: as above.
            return match self.letter.with_mut(|place| unsafe { (*place).take() }) {
                Some(letter) => Err(letter),
                None => Ok(()),
            };
        }
