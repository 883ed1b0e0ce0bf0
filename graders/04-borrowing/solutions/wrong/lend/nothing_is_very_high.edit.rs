//@ wrong: has a lowest reading even where there are none
//@ caught by: lend::behaviour::the_lowest_reading_is_found
//@ instead of
    readings.iter().copied().min()
//@ write
    Some(readings.iter().copied().fold(i32::MAX, i32::min))
