//@ wrong: is ready only when the deadline has passed
//@ caught by: timer::behaviour::a_busy_loop_sees_each_sleep_end_on_time
//@ instead of
        if this.deadline <= shared.now {
//@ write
        if this.deadline < shared.now {
