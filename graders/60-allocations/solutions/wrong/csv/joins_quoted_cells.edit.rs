//@ wrong: makes a list of quoted cells and joins them
//@ caught only by: csv::cost::a_row_costs_one
//@ instead of
    let commas = cells.len().saturating_sub(1);
    let length = cells.iter().map(|cell| quoted_length(cell)).sum::<usize>() + commas;
    let mut row = String::with_capacity(length);
    for (position, cell) in cells.iter().enumerate() {
        if position > 0 {
            row.push(',');
        }
        push_quoted(&mut row, cell);
    }
    row
//@ write
    let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join(",")
