//@ wrong: puts a comma only where something is written already, so empty cells in front get lost
//@ caught by: csv::behaviour::a_row_has_commas_between_cells, csv::property::a_reader_gets_the_cells_back
//@ instead of
        if position > 0 {
            row.push(',');
//@ write
        if !row.is_empty() {
            row.push(',');
