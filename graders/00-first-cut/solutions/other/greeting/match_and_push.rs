//@ right: picks the name with `match`, and builds the text piece by piece

pub fn greeting(name: &str) -> String {
    let whom = match name {
        "" => "world",
        somebody => somebody,
    };
    let mut text = String::from("Hello, ");
    text.push_str(whom);
    text.push('!');
    text
}
