//@ wrong: derives `Clone` on everything by habit
//@ caught by: tickets::compile::a_ticket_has_no_duplicate
//@ instead of
#[derive(Debug)]
//@ write
#[derive(Clone, Debug)]
