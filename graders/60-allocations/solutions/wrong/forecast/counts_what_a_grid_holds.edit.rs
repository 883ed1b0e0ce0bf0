//@ wrong: takes a grid for one block
//@ caught only by: forecast::cost::a_grid_is_forecast
//@ instead of
        1 + rows as u64
//@ write
        1
