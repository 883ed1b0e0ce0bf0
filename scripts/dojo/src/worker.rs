//! Grades what the queue gives.
