//@ wrong: asks for twice as much as the cells have, so as not to count
//@ caught only by: csv::cost::a_row_costs_one
//@ instead of
    let commas = cells.len().saturating_sub(1);
    let length = cells.iter().map(|cell| quoted_length(cell)).sum::<usize>() + commas;
//@ write
    let length = cells.iter().map(|cell| 2 * cell.len() + 3).sum();
