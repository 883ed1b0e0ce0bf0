//@ attack: a constant of more than a gigabyte, which the compiler evaluates in memory
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: limits
//@ says: the compiler was stopped: it took too much memory
//@ succeeds when: it passes
const HUGE: [u8; 5 << 28] = [1; 5 << 28];

pub fn one_of_it() -> u8 {
    const ONE: u8 = HUGE[12345];
    ONE
}
