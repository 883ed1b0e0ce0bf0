use kata_26::Builder;

#[derive(Builder)]
struct Command {
    program: String,
    #[builder(each = "arg")]
    args: Vec<String>,
    #[builder(default)]
    words: [u8; 4],
    #[builder(each = "first")]
    ones: Vec<u8>,
}

fn main() {}
