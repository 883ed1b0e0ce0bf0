//@ wrong: drops the work under way when the input is closed
//@ caught by: pipeline::behaviour::results_come_in_order_and_all_of_them
//@ instead of
                None => open = false,
//@ write
                None => break,
