//@ wrong: does not look at what `logbook_series_push` says
//@ caught by: array::behaviour::readings_stay_in_order
//@ instead of
        if status == 0 {
//@ write
        if status <= 0 {
