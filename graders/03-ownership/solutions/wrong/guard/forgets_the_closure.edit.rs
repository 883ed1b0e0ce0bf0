//@ wrong: disarms with `mem::forget`, which forgets the closure and all that it owns as well
//@ caught by: guard::behaviour::a_disarmed_guard_lets_go_of_its_closure
//@ instead of
        let (value, _at_the_end) = self.armed.take().expect(ARMED);
//@ write
        let (value, at_the_end) = self.armed.take().expect(ARMED);
        std::mem::forget(at_the_end);
