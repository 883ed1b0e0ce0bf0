//@ wrong: keeps no note of whether an action is complete, so a body replaces whatever was said
//@ caught only by: request::compile::a_body_is_said_once, request::compile::a_get_takes_no_body_later
//@ instead of
impl Builder<String, Action> {
//@ write
impl<U> Builder<U, Action> {
    /// What to send instead.
    pub fn body(self, text: &str) -> Self {
        self.plan(|_| Action::Post(text.to_owned()))
    }
}

impl Builder<String, Action> {
