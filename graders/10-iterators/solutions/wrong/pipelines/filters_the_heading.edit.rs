//@ wrong: filters where it should stop, so it finds headings everywhere
//@ caught by: pipelines::behaviour::heading_ends_at_the_first_other_line
//@ instead of
        .map_while(|line| line.strip_prefix('#'))
//@ write
        .filter_map(|line| line.strip_prefix('#'))
