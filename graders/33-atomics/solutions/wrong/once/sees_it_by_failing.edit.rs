//@ wrong: takes a failed Relaxed exchange for leave to read the value
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
            match self.state.compare_exchange(
                EMPTY,
                RUNNING,
                Ordering::Relaxed,
                Ordering::Relaxed,
            ) {
                Ok(_) => break,
                Err(READY) => {
                    // SAFETY: wrong, since Relaxed says nothing about the value.
                    if let Some(value) = self.value.with(|value| unsafe { &*value }).as_ref() {
                        return value;
                    }
                }
                Err(_) => hint::spin_loop(),
            }
