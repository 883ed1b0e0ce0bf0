//@ wrong: a type parameter of its own makes `get` accept an id of any kind
//@ caught only by: ids::compile::ids_of_two_kinds_do_not_mix
//@ instead of
    pub fn get(&self, id: Id<T>) -> Option<&T> {
//@ write
    pub fn get<K>(&self, id: Id<K>) -> Option<&T> {
