//@ wrong: writes the traits by hand and copies the derive's bounds into them
//@ caught only by: ids::compile::an_id_asks_nothing_of_its_kind
//@ instead of
impl<T> Copy for Id<T> {}

impl<T> Clone for Id<T> {
//@ write
impl<T: Copy> Copy for Id<T> {}

impl<T: Copy> Clone for Id<T> {
