//@ wrong: multiplies as much as there is, whatever the lengths are
//@ caught only by: matrix::behaviour::matrices_of_another_length_panic
//@ instead of
    for matrix in [left, right, &*product] {
        assert_eq!(matrix.len(), size * size, "a matrix is not as long");
    }
//@ write
