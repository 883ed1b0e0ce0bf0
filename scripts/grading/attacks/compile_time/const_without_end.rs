//@ attack: a constant whose evaluation never ends
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: limits
//@ says: the compiler was stopped
//@ succeeds when: it takes longer
#![allow(long_running_const_eval)]

const ENDLESS: u64 = {
    let mut n: u64 = 0;
    while n < u64::MAX {
        n += 1;
    }
    n
};

pub fn evaluated() -> u64 {
    ENDLESS
}
