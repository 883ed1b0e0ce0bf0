//@ wrong: derives, and each derive asks of `T` what the label never needs
//@ caught only by: ids::compile::an_id_asks_nothing_of_its_kind
//@ instead of
pub struct Id<T> {
//@ write
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id<T> {
//@ instead of
// All by hand: a derive would ask of `T` what it asks of a field.
impl<T> Copy for Id<T> {}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
//@ write
//@ instead of
use std::hash::{Hash, Hasher};
//@ write
