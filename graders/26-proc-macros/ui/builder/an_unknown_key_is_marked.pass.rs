use kata_26::Builder;

#[derive(Builder)]
struct Command {
    #[builder(
        default
        = 3
    )]
    tries: u8,
}

fn main() {}
