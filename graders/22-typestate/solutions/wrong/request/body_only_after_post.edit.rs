//@ wrong: knows a body only after its `post`
//@ caught by: request::compile::steps_come_in_any_order
//@ instead of
    /// What to send. Only a `post` can follow.
    pub fn body(self, text: &str) -> Builder<U, Enclosing> {
        self.plan(|_| Enclosing(text.to_owned()))
    }
//@ write
