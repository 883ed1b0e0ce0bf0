//@ error: E0502, E0505
use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let mut book = Logbook::open("Gjøa", 2)?;
    let title = book.title();
    book.rename("Fram")?; //~
    println!("{title} {}", book.count());
    Ok(())
}
