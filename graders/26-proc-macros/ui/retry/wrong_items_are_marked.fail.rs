//@ error: uncoded
//@ says: function
//@ says: must return
use kata_26::retry;

#[retry(times = 3)]
struct Attempts(u32); //~

#[retry(times = 3)]
fn
greet() //~
{
    println!("hello");
}

fn main() {}
