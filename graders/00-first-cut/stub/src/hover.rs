//! What the compiler knows about a value though nobody wrote it down, and how your editor tells you.
//!
//! Each `let` in [`measured`] makes a value without naming its type: the compiler *infers* it. rust-analyzer shows what it
//! inferred, in grey behind the name, or in a box when you rest the mouse on the name. Write what you see here as the three
//! types; `()` only keeps the places. Looking is all it takes: [`measured`] stays as it is.

use std::any::Any;

/// The type of `whole` in [`measured`], as rust-analyzer shows it.
pub type Whole = ();

/// The type of `half` in [`measured`], as rust-analyzer shows it.
pub type Half = ();

/// The type of `letter` in [`measured`], as rust-analyzer shows it.
pub type Letter = ();

/// Given: three values, and for each of them whether you wrote its type above.
///
/// ```
/// assert_eq!(kata_00::hover::measured(), [true, true, true]);
/// ```
pub fn measured() -> [bool; 3] {
    let whole = 7;
    let half = 7.0 / 2.0;
    let letter = "cut".chars().max();
    [
        has_type::<Whole>(&whole),
        has_type::<Half>(&half),
        has_type::<Letter>(&letter),
    ]
}

/// Given: whether a value, whichever it is, has the type `T`.
fn has_type<T: Any>(value: &dyn Any) -> bool {
    value.is::<T>()
}
