//! The checks of kata 03.
