//@ wrong: looks whether nobody makes the value, and says so in a second step
//@ caught only by: once::model::one_makes_the_value_for_all
//@ instead of
            if self
                .state
                .compare_exchange(EMPTY, RUNNING, Ordering::Relaxed, Ordering::Relaxed)
                .is_ok()
            {
                break;
            }
            hint::spin_loop();
//@ write
            if self.state.load(Ordering::Relaxed) == EMPTY {
                self.state.store(RUNNING, Ordering::Relaxed);
                break;
            }
            hint::spin_loop();
