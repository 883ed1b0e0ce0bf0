//@ wrong: puts the replacement character where there is no character
//@ caught by: collecting::behaviour::decode_is_all_or_nothing
//@ instead of
    code_points.iter().copied().map(char::from_u32).collect()
//@ write
    code_points
        .iter()
        .copied()
        .map(|code_point| Some(char::from_u32(code_point).unwrap_or(char::REPLACEMENT_CHARACTER)))
        .collect()
