//@ wrong: makes a guard before it knows whether there is one, and the drop of it unlocks
//@ caught by: spinlock::behaviour::a_held_lock_stays_with_its_holder
//@ instead of
            .ok()
            .map(|_| SpinGuard { lock: self })
//@ write
            .is_ok()
            .then_some(SpinGuard { lock: self })
