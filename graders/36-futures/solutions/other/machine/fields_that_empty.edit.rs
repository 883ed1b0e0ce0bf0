//@ right: has an Option for each part instead of an enum; the written one says what `?` does
//@ instead of
    state: State<A, F, T, B>,
//@ write
    first: Option<A>,
    next: Option<F>,
    value: Option<T>,
    second: Option<B>,
//@ instead of
            state: State::First(first, next),
//@ write
            first: Some(first),
            next: Some(next),
            value: None,
            second: None,
//@ instead of
/// Where the code is between two polls, with all that it still needs from there on.
enum State<A, F, T, B> {
    /// At the first `.await`.
    First(A, F),
    /// At the second one; the first value lives on across it, and goes after it if the whole is dropped here.
    Second(B, T),
    /// Returned.
    Done,
}
//@ write
//@ instead of
use std::mem;
//@ write
//@ instead of
    let value = first.await?;
    let other = next(&value).await?;
    Ok((value, other))
//@ write
    match first.await {
        Ok(value) => {
            let second = next(&value);
            second.await.map(|other| (value, other))
        }
        Err(error) => Err(error),
    }
//@ instead of
        loop {
            match mem::replace(&mut this.state, State::Done) {
                State::First(mut first, next) => match Pin::new(&mut first).poll(context) {
                    Poll::Pending => {
                        this.state = State::First(first, next);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Ready(Ok(value)) => {
                        drop(first);
                        let second = next(&value);
                        // And once more around the loop: nobody has a waker for the second one yet.
                        this.state = State::Second(second, value);
                    }
                },
                State::Second(mut second, value) => match Pin::new(&mut second).poll(context) {
                    Poll::Pending => {
                        this.state = State::Second(second, value);
                        return Poll::Pending;
                    }
                    Poll::Ready(outcome) => {
                        return Poll::Ready(outcome.map(|other| (value, other)));
                    }
                },
                State::Done => panic!("a `Chain` was polled after completion"),
            }
        }
//@ write
        if let Some(first) = &mut this.first {
            let outcome = std::task::ready!(Pin::new(first).poll(context));
            this.first = None;
            let value = match outcome {
                Ok(value) => value,
                Err(error) => return Poll::Ready(Err(error)),
            };
            let next = this.next.take().expect("it goes with the first");
            this.second = Some(next(&value));
            this.value = Some(value);
        }
        let second = this.second.as_mut().expect("polled after completion");
        let outcome = std::task::ready!(Pin::new(second).poll(context));
        this.second = None;
        let value = this.value.take().expect("it goes with the second");
        Poll::Ready(outcome.map(|other| (value, other)))
