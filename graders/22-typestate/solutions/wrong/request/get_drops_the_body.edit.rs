//@ wrong: forgets a body when a `get` follows
//@ caught only by: request::compile::a_body_is_never_got
//@ instead of
impl<U> Builder<U, Enclosing> {
//@ write
impl<U> Builder<U, Enclosing> {
    /// Fetch, without the body.
    pub fn get(self) -> Builder<U, Action> {
        self.plan(|_| Action::Get)
    }

