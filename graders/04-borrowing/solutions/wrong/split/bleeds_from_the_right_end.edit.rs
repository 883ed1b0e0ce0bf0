//@ wrong: begins at the right, so nothing is handed on
//@ caught by: split::behaviour::each_track_bleeds_to_the_right
//@ instead of
    for at in 1..tracks.len() {
//@ write
    for at in (1..tracks.len()).rev() {
