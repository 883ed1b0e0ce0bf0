//@ wrong: asks both futures before it looks at the answers, and throws the second answer away
//@ caught by: race::behaviour::the_left_one_is_asked_first, race::behaviour::the_loser_has_missed_nothing
//@ instead of
        if let Poll::Ready(output) = Pin::new(&mut left).poll(context) {
            return Poll::Ready(Either::Left((output, right)));
        }
        if let Poll::Ready(output) = Pin::new(&mut right).poll(context) {
            return Poll::Ready(Either::Right((output, left)));
        }
//@ write
        let polled_left = Pin::new(&mut left).poll(context);
        let polled_right = Pin::new(&mut right).poll(context);
        if let Poll::Ready(output) = polled_left {
            return Poll::Ready(Either::Left((output, right)));
        }
        if let Poll::Ready(output) = polled_right {
            return Poll::Ready(Either::Right((output, left)));
        }
