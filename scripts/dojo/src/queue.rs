//! Which submission is graded next.
