//@ wrong: asks for as many bytes as the cell has, so the string grows when the quotes come
//@ caught only by: csv::cost::a_special_cell_costs_one
//@ instead of
    let mut text = String::with_capacity(quoted_length(cell));
//@ write
    let mut text = String::with_capacity(cell.len());
