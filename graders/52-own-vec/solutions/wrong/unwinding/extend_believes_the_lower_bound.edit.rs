//@ wrong: takes as many values as were promised
//@ caught by: unwinding::behaviour::extend_trusts_no_hint
//@ instead of
        for value in values {
            self.push(value);
//@ write
        let promised = values.size_hint().0;
        for value in values.take(promised) {
            self.push(value);
