use kata_26::retry;

#[retry(
    times = 2,
)]
fn misspelt() -> Result<u8, ()> {
    Ok(1)
}

#[retry(
    times =
        1
)]
fn never() -> Result<u8, ()> {
    Ok(2)
}

fn main() {
    let _ = (misspelt(), never());
}
