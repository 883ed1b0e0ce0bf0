//@ wrong: calls `next` while the first future is still there
//@ caught by: machine::behaviour::the_machine_goes_step_by_step, machine::property::nobody_can_tell_one_from_the_other
//@ instead of
                        drop(first);
                        let second = next(&value);
//@ write
                        let second = next(&value);
                        drop(first);
