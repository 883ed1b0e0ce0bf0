//@ error: uncoded
//@ says: Vec
use kata_26::Builder;

#[derive(Builder)]
struct Command {
    #[builder(each = "arg")]
    args:
        String, //~
}

#[derive(Builder)]
struct Environment {
    #[builder(
        each =
            "a variable" //~
    )]
    variables: Vec<u8>,
}

fn main() {}
