//@ wrong: fills in a URL where none was given
//@ caught only by: request::compile::a_url_is_required, request::compile::steps_come_in_any_order
//@ instead of
impl Builder<String, Action> {
//@ write
impl Builder<Nowhere, Action> {
    /// The request to the default place.
    pub fn build(self) -> Request {
        self.url("/").build()
    }
}

impl Builder<String, Action> {
