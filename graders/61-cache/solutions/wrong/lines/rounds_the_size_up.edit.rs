//@ wrong: takes the bytes for as many lines as they would fill, wherever they begin
//@ caught only by: lines::behaviour::bytes_lie_in_lines
//@ instead of
        _ => (address + size - 1) / LINE - address / LINE + 1,
//@ write
        _ => size.div_ceil(LINE),
