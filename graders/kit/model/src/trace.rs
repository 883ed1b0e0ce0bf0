//! What the threads of the current execution did, in order.
//!
//! All threads of a model are coroutines on one thread of the system, so the trace needs no lock between them; it has one,
//! because it is told on another thread. Steps are plain values: thousands of executions are traced, and one is shown.

use loom::thread::ThreadId;
use std::fmt;
use std::panic::Location;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A value that an atomic held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Bool(bool),
    Integer(i128),
    Pointer(usize),
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T> From<*mut T> for Value {
    fn from(value: *mut T) -> Self {
        Self::Pointer(value.addr())
    }
}

macro_rules! integer {
    ($($integer:ty),+) => {
        $(impl From<$integer> for Value {
            fn from(value: $integer) -> Self {
                Self::Integer(value as i128)
            }
        })+
    };
}

integer!(u8, u32, u64, usize, i64, isize);

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Pointer(0) => f.write_str("null"),
            Self::Pointer(address) => write!(f, "{address:#x}"),
        }
    }
}

/// What a thread does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    Load(Ordering),
    Store(Value, Ordering),
    Modify(&'static str, Value, Ordering),
    CompareExchange(&'static str, [Value; 2], [Ordering; 2]),
    Fence(Ordering),
    ReadCell,
    WriteCell,
    Lock,
    Unlock,
    Join(&'static str),
}

impl Operation {
    /// Whether it reads or writes a cell.
    pub fn is_on_a_cell(self) -> bool {
        matches!(self, Self::ReadCell | Self::WriteCell)
    }

    /// What stands in the atomic afterwards, as far as that is known.
    pub fn leaves(self, gave: Gave) -> Left {
        match (self, gave) {
            (Self::Store(value, _) | Self::Modify("swap", value, _), _)
            | (Self::Modify("fetch_or", value @ Value::Bool(true), _), _)
            | (Self::CompareExchange(_, [_, value], _), Gave::Tried(Ok(_))) => Left::Value(value),
            (Self::CompareExchange(_, [..], _), Gave::Tried(Err(_))) | (Self::Load(_), _) => {
                Left::AsItWas
            }
            (
                Self::Modify("fetch_add", Value::Integer(more), _),
                Gave::Value(Value::Integer(before)),
            ) => Left::Value(Value::Integer(before.wrapping_add(more))),
            (
                Self::Modify("fetch_sub", Value::Integer(less), _),
                Gave::Value(Value::Integer(before)),
            ) => Left::Value(Value::Integer(before.wrapping_sub(less))),
            _ => Left::Unknown,
        }
    }
}

/// What an operation leaves behind in its atomic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    Value(Value),
    AsItWas,
    Unknown,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Load(order) => write!(f, "load({order:?})"),
            Self::Store(value, order) => write!(f, "store({value}, {order:?})"),
            Self::Modify(name, value, order) => write!(f, "{name}({value}, {order:?})"),
            Self::CompareExchange(name, [current, new], [success, failure]) => {
                write!(f, "{name}({current}, {new}, {success:?}, {failure:?})")
            }
            Self::Fence(order) => write!(f, "fence({order:?})"),
            Self::ReadCell => f.write_str("reads the cell"),
            Self::WriteCell => f.write_str("writes the cell"),
            Self::Lock => f.write_str("locks the mutex"),
            Self::Unlock => f.write_str("unlocks it"),
            Self::Join(name) => write!(f, "has waited for `{name}`"),
        }
    }
}

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gave {
    Nothing,
    Value(Value),
    Tried(Result<Value, Value>),
    /// The operation has begun and not ended.
    Pending,
}

/// One step of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub thread: Option<ThreadId>,
    /// The address of the atomic, cell or lock; 0 where it is about none.
    pub object: usize,
    pub at: &'static Location<'static>,
    pub operation: Operation,
    pub gave: Gave,
}

/// The current execution.
#[derive(Debug)]
pub(crate) struct Trace {
    steps: Vec<Step>,
    names: Vec<(ThreadId, &'static str)>,
    /// Operations that have begun and not ended, at most one a thread.
    pending: Vec<Step>,
    /// How many steps there were when something failed; what unwinding does after that is of no interest.
    failed_after: Option<usize>,
    /// The operation that failed, where it was one.
    failed: Option<Step>,
    /// How many executions have begun.
    executions: usize,
}

static TRACE: Mutex<Trace> = Mutex::new(Trace {
    steps: Vec::new(),
    names: Vec::new(),
    pending: Vec::new(),
    failed_after: None,
    failed: None,
    executions: 0,
});

/// The trace of the current execution.
pub(crate) fn current() -> MutexGuard<'static, Trace> {
    TRACE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new execution begins, on its main thread.
pub(crate) fn begin_execution() {
    {
        let mut trace = current();
        trace.steps.clear();
        trace.names.clear();
        trace.pending.clear();
        trace.failed_after = None;
        trace.failed = None;
        trace.executions += 1;
    }
    name_this_thread("main");
}

/// Something has failed: a panic or an assertion of the kit. Must not ask loom anything, which may be in the middle of its work.
pub(crate) fn something_failed() {
    let mut trace = current();
    trace.failed_after = Some(trace.steps.len());
}

pub(crate) fn name_this_thread(name: &'static str) {
    if let Some(thread) = this_thread() {
        current().names.push((thread, name));
    }
}

/// `None` outside of executions, where loom would panic if it were asked: nothing was named there.
fn this_thread() -> Option<ThreadId> {
    let within_execution = current().executions > 0;
    within_execution.then(|| loom::thread::current().id())
}

/// An operation that has begun; loom may let other threads go first, or panic in it.
#[derive(Debug)]
pub(crate) struct Attempt(Step);

/// Begins an operation of this thread on the object.
pub(crate) fn attempt<T: ?Sized>(
    object: &T,
    at: &'static Location<'static>,
    operation: Operation,
) -> Attempt {
    begin(std::ptr::from_ref(object).addr(), at, operation)
}

fn begin(object: usize, at: &'static Location<'static>, operation: Operation) -> Attempt {
    let step = Step {
        thread: this_thread(),
        object,
        at,
        operation,
        gave: Gave::Pending,
    };
    current().pending.push(step);
    Attempt(step)
}

impl Attempt {
    fn ended(mut self, gave: Gave) {
        let mut trace = current();
        trace.pending.retain(|step| *step != self.0);
        self.0.gave = gave;
        trace.steps.push(self.0);
    }

    /// The operation has ended and gives nothing back.
    pub fn done(self) {
        self.ended(Gave::Nothing);
    }

    /// The operation has ended with this value.
    pub fn gave<T: Copy + Into<Value>>(self, value: T) -> T {
        self.ended(Gave::Value(value.into()));
        value
    }

    /// The operation has ended with this success or failure.
    pub fn tried<T: Copy + Into<Value>>(self, result: Result<T, T>) -> Result<T, T> {
        self.ended(Gave::Tried(match result {
            Ok(value) => Ok(value.into()),
            Err(value) => Err(value.into()),
        }));
        result
    }
}

impl Drop for Attempt {
    /// Where the operation panics.
    fn drop(&mut self) {
        if self.0.gave == Gave::Pending {
            let mut trace = current();
            trace.failed.get_or_insert(self.0);
        }
    }
}

/// A step that takes no time, and is about no object.
pub(crate) fn note(at: &'static Location<'static>, operation: Operation) {
    begin(0, at, operation).done();
}

impl Trace {
    /// Whether something has failed in this execution.
    pub fn has_failed(&self) -> bool {
        self.failed_after.is_some()
    }

    /// How many executions have begun.
    pub fn executions(&self) -> usize {
        self.executions
    }

    /// The steps until something failed, and the step that failed, where it was one.
    pub fn until_failure(&self) -> (&[Step], Option<&Step>) {
        let length = self.failed_after.unwrap_or(self.steps.len());
        (&self.steps[..length], self.failed.as_ref())
    }

    /// What other threads than that of `step` were about to do.
    pub fn waiting(&self, step: Option<&Step>) -> impl Iterator<Item = &Step> {
        let thread = step.map(|step| step.thread);
        let pending = self.pending.iter();
        pending.filter(move |pending| Some(pending.thread) != thread)
    }

    /// The name under which the step's thread was started.
    pub fn name(&self, step: &Step) -> &'static str {
        let named = self.names.iter().find(|(id, _)| Some(*id) == step.thread);
        named.map_or("a thread", |(_, name)| name)
    }
}
