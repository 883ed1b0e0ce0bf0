//@ wrong: makes one string with the quotes doubled, and another one around it
//@ caught only by: csv::cost::a_special_cell_costs_one
//@ instead of
    let mut text = String::with_capacity(quoted_length(cell));
    push_quoted(&mut text, cell);
    Cow::Owned(text)
//@ write
    Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
