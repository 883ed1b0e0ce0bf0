//@ prints: Ok(Job { name: "a", tries: 3, pause: 0, tags: ["new"] })
//@ prints: two was called
//@ prints: Ok(Job { name: "b", tries: 2, pause: 9, tags: [] })
use kata_26::Builder;

fn two() -> u32 {
    println!("two was called");
    2
}

#[derive(Builder, Debug)]
struct Job {
    name: &'static str,
    #[builder(default = two())]
    tries: u32,
    #[builder(default)]
    pause: u32,
    #[builder(default = vec!["new"])]
    tags: Vec<&'static str>,
}

fn main() {
    println!("{:?}", Job::builder().name("a").tries(3).build());
    println!("{:?}", Job::builder().name("b").pause(9).tags(vec![]).build());
}
