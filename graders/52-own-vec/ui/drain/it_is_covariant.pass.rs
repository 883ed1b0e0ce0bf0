use kata_52::drain::Drain;
use kata_52::row::Row;

fn shorter<'a>(drain: Drain<'a, &'static str>) -> Drain<'a, &'a str> {
    drain
}

fn main() {
    let mut row = Row::new();
    row.push("static");
    println!("{:?}", shorter(row.drain(0..1)).next());
}
