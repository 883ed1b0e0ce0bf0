//@ error: E0502
use kata_56::array::{Reading, Series};

fn main() {
    let mut series = Series::new();
    let all = series.as_slice();
    let noon = Reading { station: 1, celsius: 0.5, minute: 720 };
    let pushed = series.push(noon); //~
    println!("{} {pushed:?}", all.len());
}
