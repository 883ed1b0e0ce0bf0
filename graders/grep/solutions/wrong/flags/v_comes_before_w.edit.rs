//@ wrong: with `-v` forgets `-w`: a line whose matches are all parts of words is taken for a match
//@ caught only by: flags::property::any_mix_agrees_with_a_search_by_hand, flags::property::any_mix_agrees_with_the_systems_grep
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let mut arguments = Arguments::parse(env::args_os().skip(1))?;
    arguments.words &= !arguments.invert;
