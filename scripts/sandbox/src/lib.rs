//! Runs a program that nobody vetted: what it may touch, how much it may take, and what it said.
//!
//! A [`Policy`] says what the program may do. [`start`] launches it in the layers that this host has ([`Layers::of_this_host`]),
//! and gives a [`Confined`] that ends with its whole tree. A small launcher puts the layers on between fork and exec: whoever
//! uses this crate calls [`launch_if_asked`] first thing in `main`.

mod layers;
mod policy;

pub use layers::{Layer, Layers};
pub use policy::{Limits, Policy};
