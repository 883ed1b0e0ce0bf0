//@ wrong: prints its messages to standard output
//@ caught by: flags::behaviour::a_command_line_without_sense_is_refused
//@ instead of
        complain(mistake.as_bytes());
//@ write
        println!("grep: {mistake}");
