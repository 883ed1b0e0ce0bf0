//! What the compiler knows about a value though nobody wrote it down, and how your editor tells you.
//!
//! Each `let` in [`measured`] makes a value without naming its type: the compiler *infers* it. rust-analyzer shows what it
//! inferred, in grey behind the name, or in a box when you rest the mouse on the name. Write what you see here as the three
//! types; `()` only keeps the places. You may need no more than looking, so leave [`measured`] as it is.

/// The type of `whole` in [`measured`], as rust-analyzer shows it.
pub type Whole = ();

/// The type of `half` in [`measured`], as rust-analyzer shows it.
pub type Half = ();

/// The type of `letter` in [`measured`], as rust-analyzer shows it.
pub type Letter = ();

/// Given: three values, and a line of text made of them.
pub fn measured() -> String {
    let whole = 7;
    let half = 7.0 / 2.0;
    let letter = "cut".chars().max();
    format!("{whole}, {half}, {letter:?}")
}
