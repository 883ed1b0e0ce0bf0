//! Values whose lives are counted, and that panic when told to.

use kata_52::row::Row;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::thread;

/// What a check's own panics carry.
struct Boom;

/// Panics as code that is called from the middle of a learner's.
pub fn burst() -> ! {
    panic::panic_any(Boom)
}

/// Runs code that may [`burst`], and catches that. Any other panic is no part of the plan, and goes on.
pub fn catch_burst(code: impl FnOnce()) {
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(code))
        && !payload.is::<Boom>()
    {
        panic::resume_unwind(payload);
    }
}

/// When an item panics; once.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Bursts {
    #[default]
    Never,
    WhenDropped,
    WhenCloned,
}

#[derive(Default)]
struct Entry {
    number: usize,
    alive: Cell<i32>,
    bursts: Cell<Bursts>,
}

/// For each item, how many of it are alive: 1 to begin with, 0 once it is dropped, -1 if it is dropped twice.
pub struct Ledger(Vec<Entry>);

impl Ledger {
    pub fn of(items: usize) -> Self {
        let entry = |number| Entry {
            number,
            ..Entry::default()
        };
        Self((0..items).map(entry).collect())
    }

    /// The same, with one item that panics.
    pub fn with(items: usize, bursting: usize, bursts: Bursts) -> Self {
        let ledger = Self::of(items);
        ledger.0[bursting].bursts.set(bursts);
        ledger
    }

    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.0.iter().map(|entry| {
            entry.alive.set(entry.alive.get() + 1);
            Item(entry)
        })
    }

    pub fn row(&self) -> Row<Item<'_>> {
        crate::row_of(self.items())
    }

    pub fn alive(&self) -> Vec<i32> {
        self.0.iter().map(|entry| entry.alive.get()).collect()
    }
}

/// A value that a ledger counts. To drop it twice is a mistake that does no harm here, so that it can be told.
pub struct Item<'ledger>(&'ledger Entry);

impl Item<'_> {
    pub fn number(&self) -> usize {
        self.0.number
    }

    fn burst_if(&self, bursts: Bursts) {
        if self.0.bursts.get() == bursts && !thread::panicking() {
            self.0.bursts.set(Bursts::Never);
            burst();
        }
    }
}

impl Clone for Item<'_> {
    fn clone(&self) -> Self {
        self.burst_if(Bursts::WhenCloned);
        self.0.alive.set(self.0.alive.get() + 1);
        Self(self.0)
    }
}

impl Drop for Item<'_> {
    fn drop(&mut self) {
        self.0.alive.set(self.0.alive.get() - 1);
        self.burst_if(Bursts::WhenDropped);
    }
}

/// The numbers of the items that a row holds.
pub fn held(row: &Row<Item<'_>>) -> Vec<usize> {
    row.iter().map(Item::number).collect()
}

thread_local! {
    static GRAINS: Cell<i32> = const { Cell::new(0) };
}

/// A value without size, with a demanding alignment, whose lives are counted all the same.
#[repr(align(64))]
pub struct Grain;

impl Grain {
    pub fn new() -> Self {
        GRAINS.set(GRAINS.get() + 1);
        Self
    }

    /// How many grains of this thread are alive.
    pub fn alive() -> i32 {
        GRAINS.get()
    }
}

impl Drop for Grain {
    fn drop(&mut self) {
        GRAINS.set(GRAINS.get() - 1);
    }
}

/// A row of so many grains.
pub fn grains(count: usize) -> Row<Grain> {
    crate::row_of((0..count).map(|_| Grain::new()))
}
