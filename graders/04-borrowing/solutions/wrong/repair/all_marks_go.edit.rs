//@ wrong: trims marks as if they were white space
//@ caught by: repair::behaviour::one_pair_of_marks_goes
//@ instead of
    let line = text.trim();
    let inside = line
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inside.unwrap_or(line)
//@ write
    text.trim().trim_matches('"')
