//@ error: uncoded
use kata_26::Builder;

#[derive(Builder)]
struct Command {
    program: String,
    #[builder(eahc = "arg")] //~
    args: Vec<String>,
    #[builder(each = "word")]
    words: [u8; 4], //~
    #[builder(each = "1st")] //~
    ones: Vec<u8>,
}

fn main() {}
