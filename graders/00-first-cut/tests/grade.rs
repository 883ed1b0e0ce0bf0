//! The checks of kata 00.
