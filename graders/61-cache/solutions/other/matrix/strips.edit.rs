//@ right: goes down strips that are as wide as a line; a strip of the source is a few rows of the target
//@ instead of
    for top in (0..rows).step_by(BLOCK) {
        for left in (0..columns).step_by(BLOCK) {
            for row in top..rows.min(top + BLOCK) {
                for column in left..columns.min(left + BLOCK) {
                    target.set(column, row, source.get(row, column));
                }
//@ write
    for left in (0..columns).step_by(BLOCK) {
        for row in 0..rows {
            for column in left..columns.min(left + BLOCK) {
                target.set(column, row, source.get(row, column));
