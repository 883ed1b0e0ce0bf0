//@ wrong: adds up in `product` without emptying it first
//@ caught only by: matrix::property::products_are_sums_over_rows_and_columns
//@ instead of
    product.fill(0.0);
//@ write
