//@ wrong: takes each mark off, without asking for the other
//@ caught by: repair::behaviour::one_pair_of_marks_goes
//@ instead of
    let line = text.trim();
    let inside = line
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside.unwrap_or(line)
//@ write
    let line = text.trim();
    let line = line.strip_prefix('"').unwrap_or(line);
    line.strip_suffix('"').unwrap_or(line)
