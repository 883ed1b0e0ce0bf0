//@ wrong: compares the numbers of places, not the shapes
//@ caught only by: matrix::behaviour::a_target_of_another_shape_panics
//@ instead of
    assert_eq!(
        (target.columns(), target.rows()),
        (rows, columns),
//@ write
    assert_eq!(
        target.columns() * target.rows(),
        rows * columns,
