use kata_22::ids::Id;
use std::fmt::Debug;
use std::hash::Hash;

/// Not one trait.
struct User;

fn takes<T: Copy + Eq + Hash + Debug>(_: T) {}

fn main() {
    let ada: Id<User> = Id::new(1);
    takes(ada);
}
