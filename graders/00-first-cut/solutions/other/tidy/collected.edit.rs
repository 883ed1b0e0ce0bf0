//@ right: collects the pieces, then joins them
//@ instead of
    let mut line = String::new();
    for number in (1..=3).rev() {
        line += &number.to_string();
        line += ", ";
    }
    line + "cut!"
//@ write
    let numbers: Vec<String> = (1..=3).rev().map(|number| number.to_string()).collect();
    format!("{}, cut!", numbers.join(", "))
