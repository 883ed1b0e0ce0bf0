//@ prints: circle
//@ prints: invalid digit found in string
use kata_26::retry;
use std::error::Error;

trait Shape {
    fn name(&self) -> &'static str;
}

struct Circle;

impl Shape for Circle {
    fn name(&self) -> &'static str {
        "circle"
    }
}

#[retry(times = 2)]
fn shape() -> Result<Box<dyn Shape>, Box<dyn Error>> {
    Ok(Box::new(Circle))
}

#[retry(times = 2)]
fn number(text: &str) -> Result<i32, Box<dyn Error>> {
    let parsed = text.parse::<i32>()?;
    Ok(parsed)
}

fn main() {
    println!("{}", shape().map_or("none", |shape| shape.name()));
    println!("{}", number("x").map_or_else(|error| error.to_string(), |_| String::new()));
}
