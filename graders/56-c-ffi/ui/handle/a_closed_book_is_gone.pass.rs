use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let book = Logbook::open("Gjøa", 2)?;
    println!("{}", book.count());
    book.close()?;
    Ok(())
}
