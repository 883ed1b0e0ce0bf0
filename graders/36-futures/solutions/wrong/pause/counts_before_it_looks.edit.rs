//@ wrong: counts down before it looks: one pending poll too few, and a pause of none never ends
//@ caught by: pause::behaviour::it_is_pending_that_many_times, pause::behaviour::a_busy_loop_gets_the_value
//@ instead of
        if this.pending > 0 {
            this.pending -= 1;
//@ write
        this.pending = this.pending.wrapping_sub(1);
        if this.pending > 0 {
