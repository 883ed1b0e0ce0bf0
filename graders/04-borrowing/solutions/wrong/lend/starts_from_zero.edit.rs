//@ wrong: compares with a zero that nobody has read
//@ caught by: lend::behaviour::the_lowest_reading_is_found
//@ instead of
    readings.iter().copied().min()
//@ write
    let mut lowest = 0;
    for &reading in readings {
        lowest = lowest.min(reading);
    }
    (!readings.is_empty()).then_some(lowest)
