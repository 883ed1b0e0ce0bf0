//@ wrong: lets a `post` replace a `get`
//@ caught only by: request::compile::an_action_is_chosen_once
//@ instead of
impl Builder<String, Action> {
//@ write
impl<U> Builder<U, Action> {
    /// Send a body after all.
    pub fn post(self) -> Builder<U, Posting> {
        self.plan(|_| Posting)
    }
}

impl Builder<String, Action> {
