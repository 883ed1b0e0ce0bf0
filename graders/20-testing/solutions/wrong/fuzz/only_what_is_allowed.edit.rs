//@ wrong: makes only calls that have something to do
//@ caught only by: fuzz::property::bug_23_is_found
//@ instead of
        let returned = call(&mut editor, op);
//@ write
        if matches!(op, Op::Backspace) && model.line.1 == 0 {
            continue;
        }
        let returned = call(&mut editor, op);
