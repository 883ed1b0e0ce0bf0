use kata_52::buffer::Buffer;

fn shorter<'a>(buffer: Buffer<&'static str>, _: &'a str) -> Buffer<&'a str> {
    buffer
}

fn main() {
    let text = String::from("not static");
    let buffer = shorter(Buffer::new(), &text);
    println!("{}", buffer.capacity());
}
