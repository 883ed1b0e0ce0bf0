//@ error: E0597
use kata_56::callbacks::{Bell, TooMany};
use std::cell::Cell;

fn main() -> Result<(), TooMany> {
    let mut bell = Bell::new();
    {
        let last = Cell::new(0);
        bell.listen(|minute| last.set(minute))?; //~
    }
    bell.ring(720);
    Ok(())
}
