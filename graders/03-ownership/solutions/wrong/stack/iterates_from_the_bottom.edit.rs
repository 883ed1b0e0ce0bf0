//@ wrong: iterates as the vector inside does
//@ caught by: stack::behaviour::iteration_begins_at_the_top
//@ instead of
    type IntoIter = std::iter::Rev<std::vec::IntoIter<T>>;
//@ write
    type IntoIter = std::vec::IntoIter<T>;
//@ instead of
        self.items.into_iter().rev()
//@ write
        self.items.into_iter()
