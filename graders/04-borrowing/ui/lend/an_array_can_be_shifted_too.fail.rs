//@ error: E0308
use kata_04::lend::shift;

fn main() {
    let day = [4, -2, 9];
    shift(&day, 1); //~
    println!("{day:?}");
}
