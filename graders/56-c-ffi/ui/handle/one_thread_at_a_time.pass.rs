use kata_56::handle::{Error, Logbook};
use std::thread;

fn main() -> Result<(), Error> {
    let book = Logbook::open("Gjøa", 2)?;
    thread::scope(|scope| {
        scope.spawn(move || println!("{}", book.count()));
    });
    Ok(())
}
