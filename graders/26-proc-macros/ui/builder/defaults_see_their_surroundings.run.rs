//@ prints: Ok(Retry { limit: 1, value: 7, pause: 107, builder: 7 })
use kata_26::Builder;

fn limit() -> u32 {
    100
}

fn value() -> u32 {
    7
}

#[derive(Builder, Debug)]
struct Retry {
    limit: u32,
    value: u32,
    #[builder(default = limit() + value())]
    pause: u32,
    #[builder(default = value())]
    builder: u32,
}

fn main() {
    println!("{:?}", Retry::builder().limit(1).value(7).build());
}
