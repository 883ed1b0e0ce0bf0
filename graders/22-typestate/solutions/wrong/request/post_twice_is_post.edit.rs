//@ wrong: sees no harm in a second `post`
//@ caught only by: request::compile::a_post_is_said_once
//@ instead of
impl<U> Builder<U, Posting> {
//@ write
impl<U> Builder<U, Posting> {
    /// Send a body, as was said.
    pub fn post(self) -> Self {
        self
    }

