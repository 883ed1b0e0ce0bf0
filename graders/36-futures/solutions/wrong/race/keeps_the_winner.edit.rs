//@ wrong: the winner stays inside until the race is dropped
//@ caught only by: race::behaviour::the_left_one_is_asked_first
//@ instead of
    runners: Option<(L, R)>,
//@ write
    runners: Option<(L, R)>,
    winner: Option<Either<L, R>>,
//@ instead of
        runners: Some((left, right)),
//@ write
        runners: Some((left, right)),
        winner: None,
//@ instead of
            return Poll::Ready(Either::Left((output, right)));
//@ write
            this.winner = Some(Either::Left(left));
            return Poll::Ready(Either::Left((output, right)));
//@ instead of
            return Poll::Ready(Either::Right((output, left)));
//@ write
            this.winner = Some(Either::Right(right));
            return Poll::Ready(Either::Right((output, left)));
