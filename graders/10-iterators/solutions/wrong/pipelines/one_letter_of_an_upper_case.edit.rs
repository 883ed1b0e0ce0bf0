//@ wrong: takes only the first character of an upper case
//@ caught by: pipelines::behaviour::initials_keep_all_of_an_upper_case
//@ instead of
        .flat_map(char::to_uppercase)
//@ write
        .filter_map(|letter| letter.to_uppercase().next())
