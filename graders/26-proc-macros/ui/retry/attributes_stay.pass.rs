#![deny(deprecated)]

use kata_26::retry;

#[retry(times = 2)]
#[doc = "Asks, and asks again."]
fn ask() -> Result<u8, ()> {
    Ok(1)
}

fn main() {
    let _ = ask();
}
