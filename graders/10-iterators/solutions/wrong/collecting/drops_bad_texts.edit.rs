//@ wrong: leaves out what it cannot parse
//@ caught by: collecting::behaviour::parse_all_gives_numbers_or_the_first_error
//@ instead of
    texts.map(str::parse).collect()
//@ write
    Ok(texts.filter_map(|text| text.parse().ok()).collect())
