//! The checks of kata 10.
