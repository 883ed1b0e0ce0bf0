//@ wrong: changes copies of the readings, and drops them
//@ caught by: lend::behaviour::each_reading_is_shifted_in_place
//@ instead of
    for reading in readings {
        *reading += by;
    }
//@ write
    for mut reading in readings.iter().copied() {
        reading += by;
    }
