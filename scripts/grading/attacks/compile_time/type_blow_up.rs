//@ attack: four million instances of one generic function
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: limits
//@ says: the compiler was stopped
//@ succeeds when: it takes longer
pub struct Further<N>(N);

pub trait Down {
    fn go<T>();
}

impl Down for () {
    fn go<T>() {}
}

impl<N: Down> Down for Further<N> {
    fn go<T>() {
        N::go::<(T, u8)>();
        N::go::<(T, u16)>();
    }
}

type Two<N> = Further<Further<N>>;
type Eight<N> = Two<Two<Two<Two<N>>>>;

pub fn blow_up() {
    <Eight<Eight<Two<Two<Two<()>>>>> as Down>::go::<()>();
}
