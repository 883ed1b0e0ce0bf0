use kata_26::retry;

struct Attempts(u32);

#[retry(times = 3)]
fn
greet() -> Result<(), ()>
{
    println!("hello");
    Ok(())
}

fn main() {
    let _ = Attempts(3);
    let _ = greet();
}
