//@ prints: Err("side")
//@ prints: Ok(Trade { side: Put(3), kept: Some(1) })
use kata_26::Builder;

mod market {
    #[derive(Debug)]
    pub enum Option<T> {
        Call(T),
        Put(T),
    }
}

type Maybe = Option<u8>;

#[derive(Builder, Debug)]
struct Trade {
    side: market::Option<u8>,
    kept: Maybe,
}

fn main() {
    println!("{:?}", Trade::builder().kept(Some(1)).build());
    println!("{:?}", Trade::builder().side(market::Option::Put(3)).kept(Some(1)).build());
    let _ = market::Option::Call(1);
}
