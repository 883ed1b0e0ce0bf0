//@ wrong: forgets that quotes within are doubled when it asks for room
//@ caught only by: csv::cost::a_special_cell_costs_one, csv::cost::a_row_costs_one
//@ instead of
        2 + cell.matches('"').count()
//@ write
        2
