//@ wrong: derives `Default`, which asks for `T: Default`
//@ caught by: stack::compile::it_asks_nothing_of_its_items
//@ instead of
#[derive(Debug)]
//@ write
#[derive(Debug, Default)]
//@ instead of
}

// By hand: a derived `Default` would ask for `T: Default`.
impl<T> Default for Stack<T> {
    fn default() -> Self {
        Self::new()
    }
//@ write
