//@ wrong: takes turns: asks one future in each poll
//@ caught by: race::behaviour::the_left_one_is_asked_first, race::behaviour::each_one_can_wake_the_task_that_polled_last, race::behaviour::a_timeout_cancels_what_is_late
//@ instead of
    runners: Option<(L, R)>,
//@ write
    runners: Option<(L, R)>,
    turn: bool,
//@ instead of
        runners: Some((left, right)),
//@ write
        runners: Some((left, right)),
        turn: false,
//@ instead of
        if let Poll::Ready(output) = Pin::new(&mut left).poll(context) {
//@ write
        this.turn = !this.turn;
        if this.turn
            && let Poll::Ready(output) = Pin::new(&mut left).poll(context)
        {
//@ instead of
        if let Poll::Ready(output) = Pin::new(&mut right).poll(context) {
//@ write
        if !this.turn
            && let Poll::Ready(output) = Pin::new(&mut right).poll(context)
        {
