//@ wrong: lets the row grow as it comes
//@ caught only by: csv::cost::a_row_costs_one
//@ instead of
    let commas = cells.len().saturating_sub(1);
    let length = cells.iter().map(|cell| quoted_length(cell)).sum::<usize>() + commas;
    let mut row = String::with_capacity(length);
//@ write
    let mut row = String::new();
