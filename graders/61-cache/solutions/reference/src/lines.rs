//! Exercise 1: how many cache lines a loop brings in, told before it runs.
//!
//! Memory comes to a core in *lines* of [`LINE`] bytes. A line begins at each address that is a multiple of that, and whoever
//! needs one byte of a line gets all of it.

use std::alloc::Layout;

/// The bytes of a cache line.
pub const LINE: usize = 64;

/// In how many lines the `size` bytes from `address` on lie. No bytes lie in no line. (The bytes end below `usize::MAX`.)
///
/// ```
/// use kata_61::lines::spanned;
///
/// assert_eq!(spanned(128, 64), 1);
/// assert_eq!(spanned(130, 64), 2);
/// ```
pub fn spanned(address: usize, size: usize) -> usize {
    match size {
        0 => 0,
        _ => (address + size - 1) / LINE - address / LINE + 1,
    }
}

/// How many different lines a loop brings in that reads one field of each of `count` records, and nothing else.
///
/// The records lie one after another, `stride` bytes each; the first one begins where a line begins. The field is the
/// `size` bytes (at least 1) that begin `offset` bytes after its record's begin, and it ends within its record. (The last record
/// ends below `usize::MAX`. A step of work for each record is fine.)
///
/// ```
/// use kata_61::lines::walked;
///
/// // A `u32` that is a record of its own: 16 of them share a line.
/// assert_eq!(walked(1000, 4, 0, 4), 63);
/// // The same `u32` at the begin of records of 64 bytes: each has a line of its own.
/// assert_eq!(walked(1000, 64, 0, 4), 1000);
/// ```
pub fn walked(count: usize, stride: usize, offset: usize, size: usize) -> usize {
    let mut lines = 0;
    let mut first_unseen = 0;
    for record in 0..count {
        let begin = record * stride + offset;
        let last = (begin + size - 1) / LINE;
        let first = (begin / LINE).max(first_unseen);
        lines += (last + 1).saturating_sub(first);
        first_unseen = last + 1;
    }
    lines
}

/// How many bytes a `#[repr(C)]` struct has, whose fields are these, in this order.
///
/// Each field lies behind the one before, at the next offset that is a multiple of its alignment; the whole
/// struct's size is a multiple of its largest alignment. (A struct without fields has 0 bytes.)
///
/// ```
/// use std::alloc::Layout;
///
/// let fields = [Layout::new::<u8>(), Layout::new::<u32>(), Layout::new::<u8>()];
/// assert_eq!(kata_61::lines::in_this_order(&fields), 12);
/// ```
pub fn in_this_order(fields: &[Layout]) -> usize {
    let end = fields.iter().fold(0_usize, |end, field| {
        end.next_multiple_of(field.align()) + field.size()
    });
    end.next_multiple_of(largest_alignment(fields))
}

/// How many bytes such a struct has with its fields in the best order: the fewest that any order gives. (What rustc does to a
/// struct without `#[repr(C)]`, though no one promises it.) Each field's size is a multiple of its alignment, as it is with
/// every Rust type.
///
/// ```
/// use std::alloc::Layout;
///
/// let fields = [Layout::new::<u8>(), Layout::new::<u32>(), Layout::new::<u8>()];
/// assert_eq!(kata_61::lines::in_the_best_order(&fields), 8);
/// ```
pub fn in_the_best_order(fields: &[Layout]) -> usize {
    // By falling alignment each field begins where the one before ends, so bytes are lost at the end alone.
    let bytes: usize = fields.iter().map(Layout::size).sum();
    bytes.next_multiple_of(largest_alignment(fields))
}

fn largest_alignment(fields: &[Layout]) -> usize {
    fields.iter().map(Layout::align).max().unwrap_or(1)
}
