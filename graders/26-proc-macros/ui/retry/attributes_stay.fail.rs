//@ error: uncoded
//@ says: ask `patiently` instead
#![deny(deprecated)]

use kata_26::retry;

#[retry(times = 2)]
#[deprecated(note = "ask `patiently` instead")]
fn ask() -> Result<u8, ()> {
    Ok(1)
}

fn main() {
    let _ = ask(); //~
}
