//@ wrong: checks the refusal, and not what it left behind
//@ caught only by: integration::property::bug_09_is_noticed
//@ instead of
    assert_eq!(calendar.agenda(), ["09:00-10:00 Ada", "11:00-24:00 Bo"]);
//@ write
    assert_eq!(calendar.agenda().len(), 2);
