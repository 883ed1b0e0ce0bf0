//@ error: E0499, E0502
use kata_56::array::Series;

fn main() {
    let mut series = Series::new();
    let mine = series.as_mut_slice();
    let yours = series.as_mut_slice(); //~
    mine.reverse();
    yours.reverse();
}
