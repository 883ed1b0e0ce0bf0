//@ prints: Ok(1) in 1
//@ prints: Ok(3) in 3
//@ prints: Err("attempt 3") in 3
//@ prints: Err("once") in 1
use kata_26::retry;
use std::cell::Cell;

#[retry(times = 3)]
fn succeeds_at(number: u32, attempts: &Cell<u32>) -> Result<u32, String> {
    attempts.set(attempts.get() + 1);
    let attempt = attempts.get();
    if attempt < number { Err(format!("attempt {attempt}")) } else { Ok(attempt) }
}

#[retry(times = 1)]
fn one_chance(attempts: &Cell<u32>) -> Result<u32, &'static str> {
    attempts.set(attempts.get() + 1);
    Err("once")
}

fn main() {
    for number in [1, 3, 5] {
        let attempts = Cell::new(0);
        println!("{:?} in {}", succeeds_at(number, &attempts), attempts.get());
    }
    let attempts = Cell::new(0);
    println!("{:?} in {}", one_chance(&attempts), attempts.get());
}
