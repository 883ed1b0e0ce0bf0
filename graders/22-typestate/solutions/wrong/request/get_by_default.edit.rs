//@ wrong: takes silence for a `get`
//@ caught only by: request::compile::an_action_is_required
//@ instead of
impl Builder<String, Action> {
//@ write
impl Builder<String, Undecided> {
    /// The request, to fetch.
    pub fn build(self) -> Request {
        self.get().build()
    }
}

impl Builder<String, Action> {
