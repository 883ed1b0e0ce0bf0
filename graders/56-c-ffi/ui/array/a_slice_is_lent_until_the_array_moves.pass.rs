use kata_56::array::{Reading, Series};

fn main() {
    let mut series = Series::new();
    let (all, again) = (series.as_slice(), series.as_slice());
    println!("{} {}", all.len(), again.len());
    let noon = Reading { station: 1, celsius: 0.5, minute: 720 };
    let pushed = series.push(noon);
    let detached = series.detach();
    drop(series);
    println!("{} {pushed:?}", detached.len());
}
