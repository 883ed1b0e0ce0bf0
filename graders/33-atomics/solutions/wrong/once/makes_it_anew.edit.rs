//@ wrong: makes a new value each time
//@ caught by: once::behaviour::the_first_one_makes_the_value
//@ instead of
            if let Some(value) = self.get() {
                return value;
            }
//@ write
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
            if self.state.swap(RUNNING, Ordering::Acquire) != RUNNING {
                break;
            }
            hint::spin_loop();
