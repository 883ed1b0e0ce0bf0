//@ wrong: books what lies near, and never what touches
//@ caught only by: integration::property::bug_07_is_noticed
//@ instead of
    assert!(calendar.book("Bo", TEN, ELEVEN).is_ok());
    assert!(calendar.book("Cy", 480, NINE).is_ok());
//@ write
    assert!(calendar.book("Bo", TEN + 1, ELEVEN).is_ok());
    assert!(calendar.book("Cy", 480, NINE - 1).is_ok());
