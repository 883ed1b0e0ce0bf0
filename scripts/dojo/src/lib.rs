//! The dojo: a workshop with hidden graders, live.
//!
//! One process serves a room: learners join and submit over HTTP ([`api`]), the [`queue`] decides whose work is graded next, a
//! [`worker`] grades it in a sandbox, and the [`pages`] show the room.

mod address;
pub mod api;
pub mod check_settings;
pub mod clock;
mod disk;
pub mod export;
pub mod fairness;
pub mod grade;
pub mod health;
pub mod host_link;
pub mod log;
pub mod metrics;
pub mod on_another_host;
pub mod pages;
pub mod place;
pub mod queue;
pub mod refused;
pub mod security;
pub mod serve;
pub mod service;
pub mod settings;
mod shutdown;
pub mod sign_in;
pub mod standing;
pub mod state;
pub mod store;
mod times;
mod tls;
pub mod tokens;
pub mod visible;
pub mod visitor;
pub mod worker;
