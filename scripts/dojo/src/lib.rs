//! A workshop with hidden graders: one service, its queue, its pages.

pub mod store;
