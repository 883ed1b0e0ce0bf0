//! The kind *cost*: what code allocates, counted exactly and for free.
//!
//! A grader that counts installs the allocator once:
//!
//! ```
//! #[global_allocator]
//! static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;
//!
//! let (boxed, cost) = grader_kit::cost::of(|| Box::new([0_u8; 100]));
//! assert_eq!(cost.allocations, 1);
//! assert_eq!(cost.bytes, 100);
//! drop(boxed);
//! ```

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// What a piece of code asked of the allocator, on its own thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    /// How often memory was asked for; a reallocation that grows or shrinks counts as well.
    pub allocations: u64,
    /// How often memory was given back; a reallocation is no deallocation.
    pub deallocations: u64,
    /// How many bytes were asked for in all; of a reallocation, its whole new size.
    pub bytes: u64,
}

thread_local! {
    // Const and without a destructor, so that reading it from the allocator itself never allocates.
    static SO_FAR: Cell<Cost> = const { Cell::new(Cost { allocations: 0, deallocations: 0, bytes: 0 }) };
}

/// Runs `code` and counts what this thread allocates meanwhile.
///
/// Counts are all zero where the grader has not installed [`CountingAllocator`].
pub fn of<T>(code: impl FnOnce() -> T) -> (T, Cost) {
    let before = SO_FAR.get();
    let value = code();
    let after = SO_FAR.get();
    let cost = Cost {
        allocations: after.allocations - before.allocations,
        deallocations: after.deallocations - before.deallocations,
        bytes: after.bytes - before.bytes,
    };
    (value, cost)
}

/// The system's allocator with counters for each thread.
#[derive(Debug)]
pub struct CountingAllocator;

fn count(change: impl FnOnce(&mut Cost)) {
    // A thread that is being torn down has no counters any more.
    let _ = SO_FAR.try_with(|so_far| {
        let mut cost = so_far.get();
        change(&mut cost);
        so_far.set(cost);
    });
}

fn count_allocation(size: usize) {
    count(|cost| {
        cost.allocations += 1;
        cost.bytes += size as u64;
    });
}

// SAFETY: every call goes to the system's allocator unchanged; counting touches no memory that is handed out.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count_allocation(layout.size());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count_allocation(layout.size());
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(|cost| cost.deallocations += 1);
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        count_allocation(new_size);
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(pointer, layout, new_size) }
    }
}
