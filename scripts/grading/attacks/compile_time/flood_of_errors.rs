//@ attack: eight thousand errors, to fill whoever keeps what rustc says
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: construction
//@ because: as many errors are kept as somebody reads; there is nothing to switch off
//@ says: mismatched types
//@ succeeds when: it tells more
pub fn flood() {
    @repeat 8000 let _: u8 = "";
@
}
