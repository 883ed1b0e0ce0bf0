//@ right: polls both where they lie, and takes them out at the end; the timeout is a `poll_fn`
//@ instead of
        let runners = this.runners.take();
        let (mut left, mut right) = runners.expect("a `Race` was polled after completion");
        if let Poll::Ready(output) = Pin::new(&mut left).poll(context) {
            return Poll::Ready(Either::Left((output, right)));
        }
        if let Poll::Ready(output) = Pin::new(&mut right).poll(context) {
            return Poll::Ready(Either::Right((output, left)));
        }
        this.runners = Some((left, right));
        Poll::Pending
//@ write
        let (left, right) = this.runners.as_mut().expect("polled after completion");
        let answer = match Pin::new(left).poll(context) {
            Poll::Ready(output) => Either::Left(output),
            Poll::Pending => Either::Right(std::task::ready!(Pin::new(right).poll(context))),
        };
        let (left, right) = this.runners.take().expect("both were there just now");
        Poll::Ready(match answer {
            Either::Left(output) => Either::Left((output, right)),
            Either::Right(output) => Either::Right((output, left)),
        })
//@ instead of
    match race(future, alarm).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(_) => None,
    }
//@ write
    let (mut future, mut alarm) = (future, alarm);
    std::future::poll_fn(|context| match Pin::new(&mut future).poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => Pin::new(&mut alarm).poll(context).map(|_| None),
    })
    .await
