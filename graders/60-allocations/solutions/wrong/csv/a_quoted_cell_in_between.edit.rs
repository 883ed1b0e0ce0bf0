//@ wrong: appends cells that were quoted into strings of their own
//@ caught only by: csv::cost::a_row_costs_one
//@ instead of
        push_quoted(&mut row, cell);
//@ write
        row.push_str(&quoted(cell));
