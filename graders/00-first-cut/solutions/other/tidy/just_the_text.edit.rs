//@ right: the text never changes, so there is nothing to compute
//@ instead of
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
//@ write
    String::from("3, 2, 1, cut!")
