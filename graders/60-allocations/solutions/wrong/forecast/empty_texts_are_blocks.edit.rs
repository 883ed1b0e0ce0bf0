//@ wrong: counts a block for each text of a copied list, also for empty ones
//@ caught only by: forecast::cost::a_copy_is_forecast
//@ instead of
    let texts = list.iter().filter(|text| !text.is_empty()).count();
//@ write
    let texts = list.len();
