//@ wrong: has no bytes lie in a line as well
//@ caught only by: lines::behaviour::bytes_lie_in_lines
//@ instead of
    match size {
        0 => 0,
        _ => (address + size - 1) / LINE - address / LINE + 1,
    }
//@ write
    (address + size.max(1) - 1) / LINE - address / LINE + 1
