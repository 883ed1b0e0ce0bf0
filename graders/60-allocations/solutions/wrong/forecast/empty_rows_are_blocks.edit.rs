//@ wrong: counts a block for each row, also where rows are empty
//@ caught only by: forecast::cost::a_grid_is_forecast
//@ instead of
    if columns == 0 {
        u64::from(rows > 0)
    } else if rows == 0 {
//@ write
    if rows == 0 {
