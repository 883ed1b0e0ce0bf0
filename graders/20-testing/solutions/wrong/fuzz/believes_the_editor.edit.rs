//@ wrong: takes the cursor after an undo from the editor that it is to judge
//@ caught only by: fuzz::property::bug_20_is_found
//@ instead of
        assert_eq!(returned, model.apply(op), "{op:?}");
//@ write
        assert_eq!(returned, model.apply(op), "{op:?}");
        if matches!(op, Op::Undo) {
            model.line.1 = editor.cursor();
        }
