//@ error: E0499, E0502
use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let mut book = Logbook::open("Gjøa", 2)?;
    let first = book.line(0)?;
    let second = book.line(1)?; //~
    println!("{first} {second}");
    Ok(())
}
