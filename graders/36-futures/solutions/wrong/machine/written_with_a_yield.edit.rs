//@ wrong: lets the other tasks go first, and so wastes a poll before it begins
//@ caught by: machine::behaviour::the_written_one_goes_step_by_step, machine::property::nobody_can_tell_one_from_the_other
//@ instead of
    let value = first.await?;
//@ write
    let mut yielded = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
    let value = first.await?;
