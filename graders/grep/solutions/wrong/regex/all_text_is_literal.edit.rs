//@ wrong: escapes every pattern
//@ caught by: regex::behaviour::patterns_are_regular_expressions, regex::property::agrees_with_matching_by_hand, regex::property::agrees_with_the_systems_grep
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.fixed = true;
