//@ wrong: a `post` after its body sends an empty one
//@ caught only by: request::behaviour::the_same_steps_in_any_order_build_the_same
//@ instead of
        self.plan(|Enclosing(text)| Action::Post(text))
//@ write
        self.plan(|_| Action::Post(String::new()))
