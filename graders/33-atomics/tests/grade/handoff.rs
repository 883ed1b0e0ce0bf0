//! A mailbox for one letter.

mod behaviour {
    use grader_kit::expect_eq;
    use kata_33::handoff::Mailbox;
    use std::rc::Rc;
    use std::sync::Arc;
    use std::thread;

    #[grader_kit::test(
        points = 1,
        contract = "A letter that nobody took is dropped with the mailbox."
    )]
    fn an_unread_letter_is_dropped() {
        let letter = Rc::new("letter");
        let mailbox = Mailbox::new();
        let _ = mailbox.put(Rc::clone(&letter));
        drop(mailbox);
        expect_eq!(
            Rc::strong_count(&letter),
            1,
            "after mailbox.put(Rc::clone(&letter)) the mailbox was dropped"
        );
    }

    /// Sends a number there and back, again and again. What the letters were when an answer was refused or wrong.
    fn played(rounds: u64) -> Result<(), String> {
        let there = Arc::new(Mailbox::new());
        let back = Arc::new(Mailbox::new());
        let wait_for = |mailbox: &Mailbox<Box<u64>>| {
            loop {
                if let Some(letter) = mailbox.take() {
                    return *letter;
                }
                thread::yield_now();
            }
        };
        let partner = thread::spawn({
            let (there, back) = (Arc::clone(&there), Arc::clone(&back));
            move || {
                for _ in 0..rounds {
                    let number = wait_for(&there);
                    back.put(Box::new(number * 2)).map_err(|letter| {
                        format!("the answer {letter} was refused by an empty mailbox")
                    })?;
                }
                Ok(())
            }
        });
        for number in 0..rounds {
            there.put(Box::new(number)).map_err(|letter| {
                format!("letter {letter} was refused by a mailbox that had been emptied")
            })?;
            let answer = wait_for(&back);
            if answer != number * 2 {
                return Err(format!(
                    "the answer to {number} was {answer} and should be twice that"
                ));
            }
        }
        partner
            .join()
            .unwrap_or_else(|payload| std::panic::resume_unwind(payload))
    }

    #[grader_kit::test(
        points = 1,
        contract = "A letter arrives whole; any thread may put, any thread may take."
    )]
    fn two_threads_play_ping_pong() {
        // On most machines this passes with any orderings, ten times out of ten. That is why the models are there.
        expect_eq!(
            played(if cfg!(miri) { 5 } else { 2000 }),
            Ok(()),
            "two threads and two mailboxes: a number goes there, twice the number comes back, and so on"
        );
    }
}

mod property {
    use grader_kit::expect_eq;
    use grader_kit_property::{any, collection, for_all, option};
    use kata_33::handoff::Mailbox;

    /// Puts the letter, or takes one where there is none to put; what came back, or the letter that was refused.
    fn put_or_take(mailbox: &Mailbox<u8>, letter: Option<u8>) -> Result<Option<u8>, u8> {
        match letter {
            Some(letter) => mailbox.put(letter).map(|()| None),
            None => Ok(mailbox.take()),
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`put` puts a letter in, or returns it where one lies in the mailbox, which is then as it was. `take` takes the letter out; `None` where there is none."
    )]
    fn a_mailbox_holds_one_letter() {
        for_all(collection::vec(option::of(any::<u8>()), 0..12), |letters| {
            let mailbox = Mailbox::new();
            let mut inside = None;
            for letter in letters {
                let before = inside;
                let due = match (*letter, before) {
                    (Some(letter), Some(_)) => Err(letter),
                    (Some(letter), None) => {
                        inside = Some(letter);
                        Ok(None)
                    }
                    (None, _) => Ok(inside.take()),
                };
                expect_eq!(
                    put_or_take(&mailbox, *letter),
                    due,
                    "letter = {letter:?}: `Some` is put, and comes back as `Err` where it is refused; for `None`, `take` is called. What lay in the mailbox: {before:?}"
                );
            }
        });
    }
}

mod compile {
    use crate::auto_traits::{AutoTraits, OneAtATime, Plain, StaysHome, ThreadLocal, auto_traits};
    use grader_kit::expect_eq;
    use kata_33::handoff::Mailbox;

    #[grader_kit::test(
        points = 2,
        contract = "A mailbox may be shared between threads exactly where its letters may be sent from one to another."
    )]
    fn letters_must_be_sendable() {
        for (letter, found, due) in [
            ("u32", auto_traits!(Mailbox<Plain>), true),
            ("Cell<u32>", auto_traits!(Mailbox<OneAtATime>), true),
            ("MutexGuard<u32>", auto_traits!(Mailbox<StaysHome>), false),
            ("Rc<u32>", auto_traits!(Mailbox<ThreadLocal>), false),
        ] {
            expect_eq!(
                found,
                AutoTraits {
                    send: due,
                    sync: due
                },
                "found is what the compiler says of Mailbox<{letter}>"
            );
        }
    }
}

#[cfg(not(miri))]
mod model {
    use grader_kit::expect_ok;
    use grader_kit_model::{Arc, explore, thread};
    use kata_33_model::handoff::Mailbox;

    #[grader_kit::test(
        points = 3,
        contract = "A letter arrives whole: whatever its sender did before `put` has happened for whoever takes it out.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_letter_arrives_whole() {
        expect_ok!(explore(2, || {
            let mailbox = Arc::new(Mailbox::new());
            let theirs = Arc::clone(&mailbox);
            let receiver = thread::spawn("receiver", move || theirs.take());
            let _ = mailbox.put(7);
            receiver.join();
        }));
    }

    #[grader_kit::test(
        points = 3,
        contract = "Any thread may put, any thread may take. A letter is out before the next one may be put in.",
        not_under_miri = "models are explored by loom"
    )]
    fn an_emptied_mailbox_is_really_empty() {
        expect_ok!(explore(2, || {
            let mailbox = Arc::new(Mailbox::new());
            let _ = mailbox.put(1);
            let theirs = Arc::clone(&mailbox);
            let sender = thread::spawn("sender", move || theirs.put(2));
            mailbox.take();
            let _ = sender.join();
        }));
    }

    #[grader_kit::test(
        points = 2,
        contract = "Room for one letter. `put` returns the letter where somebody is just putting one in.",
        not_under_miri = "models are explored by loom"
    )]
    fn two_senders_do_not_write_at_once() {
        expect_ok!(explore(2, || {
            let mailbox = Arc::new(Mailbox::new());
            let theirs = Arc::clone(&mailbox);
            let other = thread::spawn("other sender", move || theirs.put(1));
            let _ = mailbox.put(2);
            let _ = other.join();
        }));
    }

    #[grader_kit::test(
        points = 2,
        contract = "`take` takes the letter out; `None` where somebody is just taking it out.",
        not_under_miri = "models are explored by loom"
    )]
    fn two_receivers_do_not_take_at_once() {
        expect_ok!(explore(2, || {
            let mailbox = Arc::new(Mailbox::new());
            let _ = mailbox.put(1);
            let theirs = Arc::clone(&mailbox);
            let other = thread::spawn("other receiver", move || theirs.take());
            mailbox.take();
            other.join();
        }));
    }
}
