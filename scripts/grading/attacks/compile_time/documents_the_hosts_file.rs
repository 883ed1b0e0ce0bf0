//@ attack: the same under the name of a documentation comment
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: scan, landlock
//@ helped by: own-user
//@ each because: the scan knows the name wherever it stands; whatever it overlooks, the compiler itself may not read those files
//@ says: `include_str!` is not
//@ succeeds when: it shows the canary
#[doc = include_str!("@secret@")]
pub fn documented() {}

#[deprecated = include_str!("@secret@")]
fn quoted() {}

const _: fn() = {
    #[deny(deprecated)]
    const QUOTE: fn() = quoted;
    QUOTE
};
