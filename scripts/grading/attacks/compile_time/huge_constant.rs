//@ attack: a constant whose evaluation takes more than two gigabytes, in the compiler
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: limits
//@ says: the compiler was stopped
//@ succeeds when: it passes
pub fn one_of_it() -> u8 {
    const ONE: u8 = {
        let huge = [1_u8; 9 << 28];
        huge[12345]
    };
    ONE
}
