//@ prints: ["type", "name", "match"]
use kata_26::FieldNames;

#[derive(FieldNames)]
struct Token {
    r#type: u8,
    name: String,
    r#match: bool,
}

fn main() {
    println!("{:?}", Token::FIELD_NAMES);
}
