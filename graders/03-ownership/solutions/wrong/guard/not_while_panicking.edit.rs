//@ wrong: takes care to do nothing during a panic
//@ caught by: guard::behaviour::the_closure_runs_when_the_scope_panics
//@ instead of
        if let Some((value, at_the_end)) = self.armed.take() {
//@ write
        if let Some((value, at_the_end)) = self.armed.take()
            && !std::thread::panicking()
        {
