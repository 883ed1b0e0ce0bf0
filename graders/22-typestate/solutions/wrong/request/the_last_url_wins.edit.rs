//@ wrong: lets a later URL replace the one before
//@ caught only by: request::compile::a_url_is_said_once
//@ instead of
impl<P> Builder<Nowhere, P> {
//@ write
impl<U, P> Builder<U, P> {
