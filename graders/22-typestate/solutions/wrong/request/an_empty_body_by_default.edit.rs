//@ wrong: sends an empty body where none was given
//@ caught only by: request::compile::a_post_needs_a_body
//@ instead of
impl Builder<String, Action> {
//@ write
impl Builder<String, Posting> {
    /// The request with nothing in it.
    pub fn build(self) -> Request {
        self.body("").build()
    }
}

impl Builder<String, Action> {
