//! One value from one thread to a future on another.

use kata_36::oneshot::{Closed, Sender, channel};

mod behaviour {
    use super::{Closed, Sender, channel};
    use crate::tasks::{Task, cancel, in_a_busy_loop};
    use grader_kit::{expect_eq, expect_panic};
    use std::task::Poll;

    type Deed = fn(Sender<u32>);

    /// What a sender may do last.
    const LAST_DEEDS: [(&str, Deed); 2] = [
        ("sends", |sender| {
            // The receiver lives.
            let _ = sender.send(7);
        }),
        ("is dropped", drop),
    ];

    #[grader_kit::test(
        points = 2,
        contract = "Ready with `Ok` of the value once it has been sent, with `Closed` once the sender is gone without having sent, pending before."
    )]
    fn a_busy_loop_gets_the_answer() {
        for polled_before in [0, 1, 2] {
            for ((deed, act), answer) in LAST_DEEDS.into_iter().zip([Ok(7), Err(Closed)]) {
                let (sender, mut receiver) = channel();
                let task = Task::new();
                let early = Vec::from_iter((0..polled_before).map(|_| task.poll(&mut receiver)));
                act(sender);
                let answers = (early, in_a_busy_loop(receiver));
                expect_eq!(
                    answers,
                    (vec![Poll::Pending; polled_before], Some(answer)),
                    "answers = of {polled_before} polls before the sender {deed}, and of polls after that"
                );
            }
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`send`, or dropping the sender, calls the waker of the receiver's last pending poll, once."
    )]
    fn the_waker_of_the_last_poll_is_called_once() {
        for (deed, act) in LAST_DEEDS {
            let (sender, mut receiver) = channel();
            let (earlier, last) = (Task::new(), Task::new());
            for task in [&earlier, &last] {
                // Pending.
                let _ = task.poll(&mut receiver);
            }
            act(sender);
            expect_eq!(
                (earlier.wakes(), last.wakes()),
                (0, 1),
                "two tasks polled the receiver, one after the other, then the sender {deed}"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`send` errs with the value itself, where the receiver has been dropped."
    )]
    fn a_value_that_nobody_waits_for_comes_back() {
        // Neither `Copy` nor `Clone`.
        #[derive(Debug, PartialEq)]
        struct Tea;

        for polled_before in [false, true] {
            let (sender, mut receiver) = channel();
            if polled_before {
                // Pending.
                let _ = Task::new().poll(&mut receiver);
            }
            cancel(receiver);
            expect_eq!(
                sender.send(Tea),
                Err(Tea),
                "the receiver was dropped; it had been polled before: {polled_before}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The channel keeps at most one waker. It keeps none when that waker has been called, when the answer has been given, or when the receiver has been dropped."
    )]
    fn no_task_is_kept_alive_for_nothing() {
        let kept_after = |what: fn(&Task) -> Box<dyn std::any::Any>| {
            let task = Task::new();
            let _ends_that_live_on = what(&task);
            task.wakers_kept()
        };
        let polled_again = kept_after(|task| {
            let (sender, mut receiver) = channel::<u32>();
            let _ = (task.poll(&mut receiver), task.poll(&mut receiver));
            Box::new((sender, receiver))
        });
        let sent = kept_after(|task| {
            let (sender, mut receiver) = channel();
            let _ = (task.poll(&mut receiver), sender.send(7));
            Box::new(receiver)
        });
        let answered = kept_after(|task| {
            let (sender, mut receiver) = channel();
            let _ = (sender.send(7), task.poll(&mut receiver));
            Box::new(receiver)
        });
        let receiver_dropped = kept_after(|task| {
            let (sender, mut receiver) = channel::<u32>();
            let _ = task.poll(&mut receiver);
            cancel(receiver);
            Box::new(sender)
        });
        let kept = (polled_again, sent, answered, receiver_dropped);
        expect_eq!(
            kept,
            (1, 0, 0, 0),
            "kept = wakers of a task in the channel after it has polled the receiver twice; \
             after it has polled and a value was sent; \
             after a value was sent and it has polled; after it has polled and the receiver was dropped"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "A poll after the answer panics; the message contains the word `completion`."
    )]
    fn a_poll_after_the_answer_panics() {
        for (deed, act) in LAST_DEEDS {
            let (sender, mut receiver) = channel();
            act(sender);
            let task = Task::new();
            task.poll_to_the_answer(&mut receiver);
            expect_panic!(
                task.poll(&mut receiver),
                "completion",
                "the sender {deed}, and the receiver has given the answer"
            );
        }
    }
}

#[cfg(not(miri))]
mod model {
    use crate::tasks::{AsleepForEver, Task, waker_that_runs};
    use grader_kit::{expect_eq, expect_ok};
    use grader_kit_model::{explore, thread};
    use kata_36_model::oneshot::{Closed, Receiver, Sender, channel};
    use std::cell::RefCell;
    use std::pin::Pin;
    use std::rc::Rc;
    use std::task::{Context, Poll};

    type Answer = Result<u32, Closed>;

    const SEND: fn(Sender<u32>) = |sender| {
        // The receiver may have been dropped; here it has not.
        let _ = sender.send(7);
    };
    const DROP: fn(Sender<u32>) = drop;

    /// Where the last poll was pending, the task polls once more, but only if it has been woken.
    fn answered(
        polled: Poll<Answer>,
        task: &Task,
        mut receiver: Receiver<u32>,
    ) -> Result<Poll<Answer>, AsleepForEver> {
        match polled {
            Poll::Ready(answer) => Ok(Poll::Ready(answer)),
            Poll::Pending if task.wakes() == 0 => Err(AsleepForEver { after_polls: 2 }),
            Poll::Pending => Ok(task.poll(&mut receiver)),
        }
    }

    /// The sender does its last deed on one thread, while two tasks poll the receiver on another, one after the other.
    fn never_missed(deed: fn(Sender<u32>), answer: Answer) {
        expect_ok!(explore(8, move || {
            let (sender, mut receiver) = channel();
            let sending = thread::spawn("sender", move || deed(sender));
            let receiving = thread::spawn("receiver", move || {
                let (earlier, last) = (Task::new(), Task::new());
                let mut polled = earlier.poll(&mut receiver);
                if polled.is_pending() {
                    polled = last.poll(&mut receiver);
                }
                (polled, last, receiver)
            });
            sending.join();
            let (polled, task, receiver) = receiving.join();
            expect_eq!(
                answered(polled, &task, receiver),
                Ok(Poll::Ready(answer)),
                "two tasks polled while the sender was at work; the last one polls again if it has been woken"
            );
        }));
    }

    #[grader_kit::test(
        points = 4,
        contract = "No answer is ever missed: where the receiver's last poll was pending and the sender has sent, the waker of that poll has been or will be called. Locks and atomics come from `crate::sync`.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_value_is_never_missed() {
        never_missed(SEND, Ok(7));
    }

    #[grader_kit::test(
        points = 2,
        contract = "No answer is ever missed: where the receiver's last poll was pending and the sender is gone, the waker of that poll has been or will be called.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_dropped_sender_is_never_missed() {
        never_missed(DROP, Err(Closed));
    }

    #[grader_kit::test(
        points = 2,
        contract = "A waker is somebody else's code: it may poll the receiver then and there, and finds the answer.",
        not_under_miri = "models are explored by loom"
    )]
    fn a_waker_may_poll_then_and_there() {
        expect_ok!(explore(1, || {
            for (deed, answer) in [(SEND, Ok(7)), (DROP, Err(Closed))] {
                let (sender, receiver) = channel();
                let receiver = Rc::new(RefCell::new(receiver));
                let polled_by_the_waker = Rc::new(RefCell::new(None));
                let waker = waker_that_runs({
                    let (receiver, polled) = (receiver.clone(), polled_by_the_waker.clone());
                    move || {
                        let polled_now = Task::new().poll(&mut *receiver.borrow_mut());
                        polled.replace(Some(polled_now));
                    }
                });
                // Pending.
                let _ =
                    Pin::new(&mut *receiver.borrow_mut()).poll(&mut Context::from_waker(&waker));
                deed(sender);
                expect_eq!(
                    polled_by_the_waker.take(),
                    Some(Poll::Ready(answer)),
                    "the sender sent 7 or was dropped; that called the waker, and the waker polled the receiver"
                );
            }
        }));
    }
}
