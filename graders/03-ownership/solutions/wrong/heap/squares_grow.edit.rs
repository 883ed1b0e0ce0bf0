//@ wrong: lets the vector grow from nothing
//@ caught by: heap::cost::squares_asks_for_memory_once
//@ instead of
    (0..count).map(|number| number * number).collect()
//@ write
    let mut squares = Vec::new();
    for number in 0..count {
        squares.push(number * number);
    }
    squares
