//@ wrong: makes a `String` of a cell that stays as it is
//@ caught only by: csv::cost::a_plain_cell_costs_nothing
//@ instead of
        return Cow::Borrowed(cell);
//@ write
        return Cow::Owned(cell.to_owned());
