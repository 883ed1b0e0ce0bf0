//! What the host takes home.
