//@ wrong: looks for empty lines before it trims them
//@ caught by: pipelines::behaviour::tidy_drops_what_is_empty_after_trimming
//@ instead of
        .map(|line| line.trim().to_lowercase())
        .filter(|line| !line.is_empty())
//@ write
        .filter(|line| !line.is_empty())
        .map(|line| line.trim().to_lowercase())
