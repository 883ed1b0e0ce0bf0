//@ prints: circle
//@ prints: invalid digit found in string
//@ prints: circle
use kata_26::retry;
use std::error::Error;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

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

#[retry(times = 2)]
async fn shape_in_time() -> Result<Box<dyn Shape>, Box<dyn Error>> {
    Ok(Box::new(Circle))
}

fn main() {
    println!("{}", shape().map_or("none", |shape| shape.name()));
    println!("{}", number("x").map_or_else(|error| error.to_string(), |_| String::new()));
    let mut shape = pin!(shape_in_time());
    if let Poll::Ready(shape) = shape.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        println!("{}", shape.map_or("none", |shape| shape.name()));
    }
}
