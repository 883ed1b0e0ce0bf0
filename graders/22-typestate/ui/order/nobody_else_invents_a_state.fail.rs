//@ error: E0277, E0046
use kata_22::order::State;

struct Lost;

impl State for Lost { const NAME: &'static str = "lost"; } //~

fn main() {}
