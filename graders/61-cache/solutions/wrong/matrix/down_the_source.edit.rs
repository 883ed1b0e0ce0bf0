//@ wrong: runs along the rows of the target, and so down the columns of the source
//@ caught only by: matrix::cost::a_line_is_brought_in_once
//@ instead of
    for top in (0..rows).step_by(BLOCK) {
        for left in (0..columns).step_by(BLOCK) {
            for row in top..rows.min(top + BLOCK) {
                for column in left..columns.min(left + BLOCK) {
                    target.set(column, row, source.get(row, column));
                }
            }
//@ write
    for column in 0..columns {
        for row in 0..rows {
            target.set(column, row, source.get(row, column));
