//@ wrong: makes a value first and then sees who was faster: closures run that should not
//@ caught only by: once::model::one_makes_the_value_for_all
//@ instead of
        loop {
            if let Some(value) = self.get() {
//@ write
        if let Some(value) = self.get() {
            return value;
        }
        let made = init();
        loop {
            if let Some(value) = self.get() {
//@ instead of
        let reset = Reset(&self.state);
        let made = init();
        mem::forget(reset);
//@ write
