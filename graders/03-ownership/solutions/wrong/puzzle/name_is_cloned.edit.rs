//@ wrong: clones the name because it cannot be moved out of a reference
//@ caught by: puzzle::cost::advance_moves_the_name_on
//@ instead of
use std::mem;
//@ write
//@ instead of
            Self::Waiting(name) => Self::Running(mem::take(name)),
            Self::Running(name) | Self::Done(name) => Self::Done(mem::take(name)),
//@ write
            Self::Waiting(name) => Self::Running(name.clone()),
            Self::Running(name) | Self::Done(name) => Self::Done(name.clone()),
