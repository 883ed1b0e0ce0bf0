//@ wrong: tries letters and spaces where digits are due, but no sign
//@ caught only by: unit::property::bug_01_is_noticed
//@ instead of
        "", "9", "9h05", "9:5", "9:005", "009:05", ":05", "9:", " 9:05", "9:05 ", "+9:05", "9:+5",
        "-1:00", "9:05:00", "٩:05",
//@ write
        "", "9", "9h05", "9:5", "9:005", "009:05", ":05", "9:", " 9:05", "9:05 ", "9:05:00",
