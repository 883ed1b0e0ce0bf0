use kata_26::Builder;

#[derive(Builder)]
struct Command {
    #[builder(each = "arg")]
    args:
        Vec<String>,
}

#[derive(Builder)]
struct Environment {
    #[builder(
        each =
            "variable"
    )]
    variables: Vec<u8>,
}

fn main() {}
