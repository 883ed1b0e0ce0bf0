//@ error: uncoded
//@ says: unknown argument
//@ says: at least 1
//@ says: missing
use kata_26::retry;

#[retry(
    times = 2,
    tiems = 3 //~
)]
fn misspelt() -> Result<u8, ()> {
    Ok(1)
}

#[retry(
    times =
        0 //~
)]
fn never() -> Result<u8, ()> {
    Ok(2)
}

#[retry] //~
fn forgotten() -> Result<u8, ()> {
    Ok(3)
}

fn main() {}
