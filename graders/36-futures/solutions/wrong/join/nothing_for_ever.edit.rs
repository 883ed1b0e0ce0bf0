//@ wrong: has handed out its outputs and returns an empty list from then on
//@ caught only by: join::behaviour::a_poll_after_the_outputs_panics
//@ instead of
        this.slots = None;
//@ write
