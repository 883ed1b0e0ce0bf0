//@ wrong: judges the text, and not where the cursor is said to be
//@ caught only by: fuzz::property::bug_22_is_found
//@ instead of
        assert_eq!(editor.cursor(), model.line.1, "after {op:?}");
//@ write
