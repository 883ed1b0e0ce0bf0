//@ wrong: quotes line feeds, but not carriage returns
//@ caught by: csv::behaviour::special_cells_are_quoted
//@ instead of
    cell.contains([',', '"', '\n', '\r'])
//@ write
    cell.contains([',', '"', '\n'])
