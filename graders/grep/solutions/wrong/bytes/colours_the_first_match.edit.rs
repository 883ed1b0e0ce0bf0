//@ wrong: colours only the first match of a line
//@ caught only by: bytes::behaviour::matches_are_coloured_on_a_terminal
//@ instead of
            (printed, from) = (found.end, found.end);
//@ write
            (printed, from) = (found.end, line.len() + 1);
