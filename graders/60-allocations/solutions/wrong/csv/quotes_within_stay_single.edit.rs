//@ wrong: doubles no quotes
//@ caught by: csv::behaviour::special_cells_are_quoted, csv::property::a_reader_gets_the_cells_back
//@ instead of
            text.push_str("\"\"");
//@ write
            text.push('"');
