//@ prints: Ok(2)
//@ prints: Ok("key=2")
//@ prints: Ok(14)
//@ prints: Ok(9)
use self::store::Store;
use kata_26::retry;
use std::fmt::Display;

mod store {
    use super::{Display, retry};

    pub struct Store<T> {
        pub tries: u32,
        pub item: T,
    }

    impl<T> Store<T>
    where
        T: Display,
    {
        #[retry(times = 2)]
        pub fn open(&mut self) -> Result<u32, ()> {
            self.tries += 1;
            if self.tries < 2 { Err(()) } else { Ok(self.tries) }
        }

        #[retry(times = 2)]
        pub(super) fn line<K: Display>(&self, key: K) -> Result<String, ()>
        where
            K: Copy,
        {
            Ok(format!("{key}={}", self.item))
        }
    }
}

#[retry(times = 4)]
fn patterns(mut a: u32, (b, [c, ..]): (u32, [u32; 3])) -> Result<u32, u32> {
    a += 1;
    if a < 4 { Err(a) } else { Ok(a + b * c) }
}

#[retry(times = 2)]
fn longest<'a, const N: usize>(texts: &'a [&'a str; N]) -> Result<&'a str, ()> {
    texts.iter().copied().max_by_key(|text| text.len()).ok_or(())
}

fn main() {
    let mut store = Store { tries: 0, item: 2 };
    println!("{:?}", store.open());
    println!("{:?}", store.line("key"));
    println!("{:?}", patterns(1, (5, [2, 0, 0])));
    println!("{:?}", longest(&["a", "long word", "b"]).map(str::len));
}
