//@ attack: a macro that doubles its input on each of 24 turns
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: limits
//@ says: the compiler was stopped
//@ succeeds when: it takes longer
macro_rules! bomb {
    ([] $($token:tt)*) => {};
    ([$first:tt $($turn:tt)*] $($token:tt)*) => {
        bomb! { [$($turn)*] $($token)* $($token)* }
    };
}

bomb! { [1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24] tick tick tick tick tick tick }
