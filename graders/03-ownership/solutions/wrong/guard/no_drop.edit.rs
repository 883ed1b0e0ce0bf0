//@ wrong: stores the closure and never implements `Drop`
//@ caught by: guard::behaviour::the_closure_runs_when_the_scope_ends
//@ instead of
    }
}

impl<T, F: FnOnce(T)> Drop for Guard<T, F> {
    fn drop(&mut self) {
        if let Some((value, at_the_end)) = self.armed.take() {
            at_the_end(value);
        }
//@ write
