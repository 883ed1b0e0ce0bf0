//@ wrong: parses all texts into a list of results before it looks for an error
//@ caught by: collecting::cost::parse_all_stops_at_the_first_error
//@ instead of
    texts.map(str::parse).collect()
//@ write
    let parsed: Vec<Result<i32, ParseIntError>> = texts.map(str::parse).collect();
    parsed.into_iter().collect()
