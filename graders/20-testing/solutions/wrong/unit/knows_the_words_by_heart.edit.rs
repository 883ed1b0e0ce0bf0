//@ wrong: asks for the whole text of a panic, of which the documentation tells a part
//@ caught only by: unit::behaviour::another_right_version_passes_too
//@ instead of
#[should_panic(expected = "past the end of the day")]
//@ write
#[should_panic(expected = "minute 1441 lies past the end of the day")]
