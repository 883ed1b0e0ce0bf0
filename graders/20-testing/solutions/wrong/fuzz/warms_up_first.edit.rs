//@ wrong: begins with a journey of its own, whatever the data say
//@ caught only by: fuzz::behaviour::the_data_decide_what_is_called
//@ instead of
    // Not `Vec::<Op>::arbitrary`, which tosses a coin before each item: random bytes would make one call or two.
//@ write
    let journey = [Op::Insert('é'), Op::Left, Op::Undo, Op::Insert('b'), Op::Redo];
    for op in journey {
        assert_eq!(call(&mut editor, op), model.apply(op), "{op:?}");
        assert_eq!(editor.cursor(), model.line.1, "after {op:?}");
    }
