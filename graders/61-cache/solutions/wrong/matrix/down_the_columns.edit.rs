//@ wrong: adds up each sum at once, as the formula says, so the innermost loop goes down a column
//@ caught only by: matrix::speed::the_innermost_loop_runs_along_rows
//@ instead of
    for (factors, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
        for (factor, row) in factors.iter().zip(right.chunks(size)) {
            for (sum, each) in sums.iter_mut().zip(row) {
                *sum += factor * each;
            }
//@ write
    for row in 0..size {
        for column in 0..size {
            let terms = (0..size).map(|i| left[row * size + i] * right[i * size + column]);
            product[row * size + column] = terms.sum();
