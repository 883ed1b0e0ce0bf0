//@ wrong: keeps the letter where nothing drops it, as a `MaybeUninit` without a `Drop` would
//@ caught by: handoff::behaviour::an_unread_letter_is_dropped
//@ instead of
    letter: UnsafeCell<Option<T>>,
//@ write
    letter: UnsafeCell<Option<std::mem::ManuallyDrop<T>>>,
//@ instead of
        self.letter
            .with_mut(|place| unsafe { *place = Some(letter) });
//@ write
        self.letter
            .with_mut(|place| unsafe { *place = Some(std::mem::ManuallyDrop::new(letter)) });
//@ instead of
        letter
    }
//@ write
        letter.map(std::mem::ManuallyDrop::into_inner)
    }
