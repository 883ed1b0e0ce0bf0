use kata_56::array::Series;
use std::thread;

fn main() {
    let mut series = Series::new();
    let detached = series.detach();
    thread::scope(|scope| {
        scope.spawn(|| println!("{} {}", series.as_slice().len(), detached.len()));
        scope.spawn(|| println!("{} {}", series.as_slice().len(), detached.len()));
    });
    thread::spawn(move || drop((series, detached)));
}
