//@ wrong: takes one more item than it may hold
//@ caught by: pipeline::behaviour::as_many_at_once_as_there_are_workers, pipeline::behaviour::a_full_output_stops_the_intake_but_not_the_work
//@ instead of
            item = input.recv(), if open && held < workers => match item {
//@ write
            item = input.recv(), if open && held <= workers => match item {
