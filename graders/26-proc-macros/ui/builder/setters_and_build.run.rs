//@ prints: Ok(Page { title: "Rust", size: 2, wide: true })
//@ prints: Ok(Empty)
use kata_26::Builder;

#[derive(Builder, Debug)]
struct Page {
    title: &'static str,
    size: u8,
    wide: bool,
}

#[derive(Builder, Debug)]
struct Empty {}

fn main() {
    let builder: PageBuilder = Page::builder();
    println!("{:?}", builder.wide(true).size(1).title("Rust").size(2).build());
    println!("{:?}", Empty::builder().build());
}
