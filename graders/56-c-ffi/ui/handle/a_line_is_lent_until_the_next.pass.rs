use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let mut book = Logbook::open("Gjøa", 2)?;
    let first = book.line(0)?.to_owned();
    let second = book.line(1)?;
    println!("{first} {second}");
    Ok(())
}
