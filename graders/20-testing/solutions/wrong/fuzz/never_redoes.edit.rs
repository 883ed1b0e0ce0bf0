//@ wrong: leaves redo out
//@ caught only by: fuzz::property::bug_19_is_found
//@ instead of
        let returned = call(&mut editor, op);
//@ write
        if matches!(op, Op::Redo) {
            continue;
        }
        let returned = call(&mut editor, op);
