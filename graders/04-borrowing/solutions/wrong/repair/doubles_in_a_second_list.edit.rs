//@ wrong: collects the doubles before it appends them
//@ caught only by: repair::cost::doubling_makes_no_second_list
//@ instead of
    for at in 0..numbers.len() {
        let number = numbers[at];
        if number.is_multiple_of(2) {
            numbers.push(number * 2);
        }
    }
//@ write
    let even = numbers.iter().filter(|number| number.is_multiple_of(2));
    let doubles: Vec<u32> = even.map(|number| number * 2).collect();
    numbers.extend(doubles);
