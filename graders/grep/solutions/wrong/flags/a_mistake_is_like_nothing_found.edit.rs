//@ wrong: ends with 1 where the command line makes no sense
//@ caught by: flags::behaviour::a_command_line_without_sense_is_refused
//@ instead of
        complain(mistake.as_bytes());
        FAILED
//@ write
        complain(mistake.as_bytes());
        NOTHING_SELECTED
