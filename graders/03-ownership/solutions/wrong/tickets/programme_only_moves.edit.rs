//@ wrong: forgets that somebody may want a second programme
//@ caught by: tickets::compile::a_programme_is_cloned_aloud
//@ instead of
#[derive(Clone, Debug, PartialEq, Eq)]
//@ write
#[derive(Debug, PartialEq, Eq)]
