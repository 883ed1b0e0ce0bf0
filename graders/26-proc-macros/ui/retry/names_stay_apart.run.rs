//@ prints: Err(24)
#![no_implicit_prelude]

use ::core::result::Result as Outcome;
use ::kata_26::retry;

#[allow(dead_code)]
struct Result;
#[allow(dead_code)]
struct Ok;
#[allow(dead_code)]
struct Err;
mod core {}
mod std {}

const TIMES: u32 = 1;

#[retry(times = 3)]
fn sum(
    (attempt, attempts, retry, retries, times, count): (u32, u32, u32, u32, u32, u32),
    (result, value, error, e, ok, err): (u32, u32, u32, u32, u32, u32),
    (body, f, func, function, inner, closure): (u32, u32, u32, u32, u32, u32),
    (i, n, x, run, last): (u32, u32, u32, u32, u32),
) -> Outcome<(), u32> {
    Outcome::Err(
        attempt + attempts + retry + retries + times + count
            + result + value + error + e + ok + err
            + body + f + func + function + inner + closure
            + i + n + x + run + last + TIMES,
    )
}

fn main() {
    let six = (1, 1, 1, 1, 1, 1);
    ::std::println!("{:?}", sum(six, six, six, (1, 1, 1, 1, 1)));
}
