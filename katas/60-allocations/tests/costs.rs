//! Costs, counted: one example of each exercise. Given; add what you want to know. The hidden checks count in the same way.

use kata_60::intern::Interner;
use kata_60::small::SmallVec;
use kata_60::versions::{Node, set};
use kata_60::{csv, forecast, reuse};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;

thread_local! {
    // Each test has a thread of its own, so this counts no other one. Being `const`, it needs no memory on the heap itself.
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: all calls go to the system's allocator as they are. (`realloc`'s default calls `alloc`, so it counts too.)
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        // SAFETY: the caller keeps the promises that this function asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block comes from `alloc` above, so from the system's allocator.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often the code asks for memory. What it returns is dropped after the counting.
fn asked<T>(code: impl FnOnce() -> T) -> u64 {
    let before = ASKED.get();
    let value = black_box(code());
    let asked = ASKED.get() - before;
    drop(value);
    asked
}

#[test]
fn a_grid_is_forecast() {
    let (rows, columns) = (3, 5);
    let counted = asked(|| Vec::from_iter((0..rows).map(|_| vec![0_u8; columns])));
    assert_eq!(forecast::grid(rows, columns), counted);
}

#[test]
fn a_quoted_cell_costs_one() {
    assert_eq!(asked(|| csv::quoted("milk, \"sugar\"")), 1);
}

#[test]
fn more_lines_cost_no_more() {
    let cost = |text: &str| asked(|| reuse::uniq(text.as_bytes(), std::io::sink()));
    let text = "black tea\ngreen tea\n";
    assert_eq!(cost(&text.repeat(100)), cost(text));
}

#[test]
fn a_known_text_costs_nothing() {
    let mut names = Interner::with_capacity(10);
    names.intern("tea");
    assert_eq!(asked(|| names.intern("tea")), 0);
}

#[test]
fn a_change_copies_its_path() {
    let node = |name: &str, value, children| {
        let name = Rc::from(name);
        Rc::new(Node {
            name,
            value,
            children,
        })
    };
    let theme = node("theme", 1, vec![node("dark", 2, vec![])]);
    let mut root = node("editor", 0, vec![node("width", 80, vec![]), theme]);
    let _kept = Rc::clone(&root);
    assert_eq!(asked(|| set(&mut root, &["width"], 100)), 3);
}

#[test]
fn the_item_that_does_not_fit_costs_one() {
    let mut list: SmallVec<char, 2> = SmallVec::new();
    assert_eq!(asked(|| list.extend(['a', 'b'])), 0);
    assert_eq!(asked(|| list.push('c')), 1);
}
