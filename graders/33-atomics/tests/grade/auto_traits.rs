//! Which types the compiler lets through to another thread: asked without a program that fails to compile, since an inherent
//! constant stands before a trait's wherever its bounds hold.

use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::MutexGuard;

/// Whether a type is `Send` and whether it is `Sync`.
#[derive(Debug, PartialEq, Eq)]
pub struct AutoTraits {
    pub send: bool,
    pub sync: bool,
}

pub struct Probe<T: ?Sized>(PhantomData<T>);

#[allow(
    dead_code,
    reason = "not needed while everything has the trait, as in the stub"
)]
pub trait Otherwise {
    const SEND: bool = false;
    const SYNC: bool = false;
}

impl<T: ?Sized> Otherwise for Probe<T> {}

impl<T: ?Sized + Send> Probe<T> {
    pub const SEND: bool = true;
}

impl<T: ?Sized + Sync> Probe<T> {
    pub const SYNC: bool = true;
}

/// The [`AutoTraits`] of a type without parameters.
macro_rules! auto_traits {
    ($checked:ty) => {{
        #[allow(unused_imports, reason = "needed where the type has not both traits")]
        use crate::auto_traits::Otherwise;
        crate::auto_traits::AutoTraits {
            send: <crate::auto_traits::Probe<$checked>>::SEND,
            sync: <crate::auto_traits::Probe<$checked>>::SYNC,
        }
    }};
}
pub(crate) use auto_traits;

/// `Send` and `Sync`.
pub type Plain = u32;
/// `Send` only: one thread at a time may have it.
pub type OneAtATime = Cell<u32>;
/// `Sync` only: all may look, but its own thread must drop it.
pub type StaysHome = MutexGuard<'static, u32>;
/// Neither.
pub type ThreadLocal = Rc<u32>;
