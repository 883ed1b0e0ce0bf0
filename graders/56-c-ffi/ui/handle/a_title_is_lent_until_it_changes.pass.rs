use kata_56::handle::{Error, Logbook};

fn main() -> Result<(), Error> {
    let mut book = Logbook::open("Gjøa", 2)?;
    let (title, again) = (book.title(), book.title());
    println!("{title} {again} {}", book.count());
    book.rename("Fram")?;
    Ok(())
}
