//@ attack: fifty thousand errors, to fill whoever keeps what rustc says
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: construction
//@ because: as many errors are kept as somebody reads; there is nothing to switch off
//@ says: cannot find
//@ succeeds when: it tells more
macro_rules! ten {
    ($($token:tt)*) => {
        $($token)* $($token)* $($token)* $($token)* $($token)* $($token)* $($token)* $($token)* $($token)* $($token)*
    };
}

pub fn flood() {
    ten! { ten! { ten! { ten! { missing_name_number_one(); missing_name_number_two(); } } } }
}
