//@ error: uncoded
//@ says: unknown key
use kata_26::Builder;

#[derive(Builder)]
struct Command {
    #[builder(
        defualt //~
        = 3
    )]
    tries: u8,
}

fn main() {}
