//@ wrong: asks the right future first
//@ caught by: race::behaviour::the_left_one_is_asked_first
//@ instead of
        if let Poll::Ready(output) = Pin::new(&mut left).poll(context) {
            return Poll::Ready(Either::Left((output, right)));
        }
        if let Poll::Ready(output) = Pin::new(&mut right).poll(context) {
            return Poll::Ready(Either::Right((output, left)));
        }
//@ write
        if let Poll::Ready(output) = Pin::new(&mut right).poll(context) {
            return Poll::Ready(Either::Right((output, left)));
        }
        if let Poll::Ready(output) = Pin::new(&mut left).poll(context) {
            return Poll::Ready(Either::Left((output, right)));
        }
