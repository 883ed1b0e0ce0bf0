//@ wrong: trims all `#` from the front of a line
//@ caught by: pipelines::behaviour::heading_ends_at_the_first_other_line
//@ instead of
        .map_while(|line| line.strip_prefix('#'))
//@ write
        .map_while(|line| line.starts_with('#').then(|| line.trim_start_matches('#')))
