//@ error: E0382
use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let book = Logbook::open("Gjøa", 2)?;
    book.close()?;
    println!("{}", book.count()); //~
    Ok(())
}
