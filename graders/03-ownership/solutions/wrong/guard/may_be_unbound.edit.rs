//@ wrong: does not say that a guard must be bound
//@ caught by: guard::compile::a_guard_must_be_bound
//@ instead of
#[must_use = "a guard that is bound to nothing ends at once"]
//@ write
