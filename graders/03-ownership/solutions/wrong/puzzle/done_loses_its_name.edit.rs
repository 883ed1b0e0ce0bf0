//@ wrong: leaves a placeholder behind and forgets to put the last variant back
//@ caught by: puzzle::behaviour::advance_keeps_the_name
//@ instead of
        *self = match self {
            Self::Waiting(name) => Self::Running(mem::take(name)),
            Self::Running(name) | Self::Done(name) => Self::Done(mem::take(name)),
        };
//@ write
        match mem::replace(self, Self::Done(String::new())) {
            Self::Waiting(name) => *self = Self::Running(name),
            Self::Running(name) => *self = Self::Done(name),
            Self::Done(_) => {}
        }
