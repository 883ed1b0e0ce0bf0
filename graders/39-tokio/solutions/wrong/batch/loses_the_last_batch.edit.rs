//@ wrong: leaves with items in its hands when the source ends
//@ caught by: batch::behaviour::the_end_of_the_source_is_not_waited_out
//@ instead of
                    None => break,
//@ write
                    None => return,
