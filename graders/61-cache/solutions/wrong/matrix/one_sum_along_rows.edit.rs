//@ wrong: turns the right matrix first, so both run along rows; but then one sum takes all additions, one after another
//@ caught only by: matrix::speed::the_innermost_loop_runs_along_rows
//@ instead of
    for (factors, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
        for (factor, row) in factors.iter().zip(right.chunks(size)) {
            for (sum, each) in sums.iter_mut().zip(row) {
                *sum += factor * each;
            }
//@ write
    let turned = Vec::from_iter((0..size * size).map(|n| right[n % size * size + n / size]));
    for (row, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
        for (column, sum) in turned.chunks(size).zip(sums) {
            *sum = row.iter().zip(column).map(|(a, b)| a * b).sum();
