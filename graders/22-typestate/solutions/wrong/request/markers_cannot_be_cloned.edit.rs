//@ wrong: derives `Clone` for the builder and not for what marks its stages
//@ caught only by: request::compile::every_stage_is_a_template
//@ instead of
#[derive(Clone, Debug)]
pub struct Nowhere;
//@ write
#[derive(Debug)]
pub struct Nowhere;
//@ instead of
#[derive(Clone, Debug)]
pub struct Posting;
//@ write
#[derive(Debug)]
pub struct Posting;
