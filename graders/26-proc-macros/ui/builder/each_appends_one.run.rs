//@ prints: Ok(Command { args: ["-l", "-a"], types: [] })
//@ prints: Ok(Command { args: [], types: [1] })
use kata_26::Builder;

#[derive(Builder, Debug)]
struct Command {
    #[builder(each = "arg")]
    args: Vec<String>,
    #[builder(each = "r#type")]
    types: std::vec::Vec<u8>,
}

fn main() {
    println!("{:?}", Command::builder().arg("-l".into()).arg("-a".into()).build());
    println!("{:?}", Command::builder().r#type(1).build());
}
