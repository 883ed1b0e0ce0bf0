//! The dojo: a workshop with hidden graders, live.
//!
//! One process serves a room: learners join and submit over HTTP ([`api`]), the [`queue`] decides whose work is graded next, a
//! [`worker`] grades it in a sandbox, and the [`pages`] show the room.

pub mod api;
pub mod clock;
pub mod export;
pub mod fairness;
pub mod health;
pub mod metrics;
pub mod pages;
pub mod queue;
pub mod refused;
pub mod security;
pub mod service;
pub mod settings;
pub mod sign_in;
pub mod standing;
pub mod state;
pub mod store;
pub mod tokens;
pub mod visible;
pub mod visitor;
pub mod worker;
