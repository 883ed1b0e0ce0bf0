//@ right: halves the longer side until little is left, which suits a cache of any size; multiplies in blocks of rows
//@ instead of
    for top in (0..rows).step_by(BLOCK) {
        for left in (0..columns).step_by(BLOCK) {
            for row in top..rows.min(top + BLOCK) {
                for column in left..columns.min(left + BLOCK) {
                    target.set(column, row, source.get(row, column));
                }
            }
        }
    }
//@ write
    turn(source, target, 0..rows, 0..columns);
//@ instead of
/// The rows and the columns of a block: as many as a line has numbers. So it needs 16 lines of the source and 16 of the target, and
/// uses all of each.
const BLOCK: usize = 16;
//@ write
fn turn(
    source: &impl Matrix,
    target: &mut impl Matrix,
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
) {
    let longer = rows.len().max(columns.len());
    let half = (longer / 2).next_multiple_of(16);
    if longer <= 16 {
        for row in rows {
            for column in columns.clone() {
                target.set(column, row, source.get(row, column));
            }
        }
    } else if rows.len() == longer {
        let middle = rows.start + half;
        turn(source, target, rows.start..middle, columns.clone());
        turn(source, target, middle..rows.end, columns);
    } else {
        let middle = columns.start + half;
        turn(source, target, rows.clone(), columns.start..middle);
        turn(source, target, rows, middle..columns.end);
    }
}
//@ instead of
    for (factors, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
        for (factor, row) in factors.iter().zip(right.chunks(size)) {
            for (sum, each) in sums.iter_mut().zip(row) {
                *sum += factor * each;
//@ write
    for (top, rows) in right.chunks(32 * size).enumerate() {
        for (factors, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
            for (factor, row) in factors[top * 32..].iter().zip(rows.chunks(size)) {
                for (sum, each) in sums.iter_mut().zip(row) {
                    *sum += factor * each;
                }
