//! Exercise 4: what lies where.
//!
//! A value's own bytes lie where its variable lies, mostly on the stack, and `size_of` counts only those. What it owns beyond
//! them lies on the heap, and each piece there was an allocation. Here you decide which is which.

/// The squares of `0`, `1`, … `count - 1`.
///
/// The size is known beforehand, so the vector's memory is asked for once; where `count` is 0, not at all.
///
/// ```
/// assert_eq!(kata_03::heap::squares(4), [0, 1, 4, 9]);
/// ```
pub fn squares(count: u64) -> Vec<u64> {
    todo!()
}

/// What a player sends. Almost all messages are small; now and then there is a frame of 1024 bytes.
///
/// A queue of a million messages should not take a gigabyte: a `Message` itself is at most 16 bytes, which
/// `std::mem::size_of::<Message>()` tells you. Change the type that `Frame` holds so that this is true; leave the other
/// variants.
#[derive(Debug, PartialEq, Eq)]
pub enum Message {
    /// Still there.
    Ping,
    /// A step on the board.
    Move {
        /// Columns to the right.
        x: i32,
        /// Rows down.
        y: i32,
    },
    /// A picture.
    Frame([u8; 1024]),
}

impl Message {
    /// A frame of 1024 bytes, each of them `shade`. It costs one allocation.
    pub fn frame(shade: u8) -> Self {
        todo!()
    }

    /// The bytes of the frame; none for the other messages.
    ///
    /// ```
    /// use kata_03::heap::Message;
    ///
    /// assert_eq!(Message::frame(7).bytes().len(), 1024);
    /// assert_eq!(Message::Ping.bytes(), []);
    /// ```
    pub fn bytes(&self) -> &[u8] {
        todo!()
    }
}

/// A name that keeps its text within itself where it is short: up to 22 bytes of UTF-8 cost no allocation, a longer text
/// costs one.
///
/// Yet a `Name` itself takes no more room than a `String`: at most 24 bytes where pointers have 64 bits, which is what the
/// grader asks on such a machine. No `unsafe` is needed.
#[derive(Debug)]
pub struct Name {
    // Yours to design; an enum beside it may help.
}

impl Name {
    /// Keeps a copy of the text.
    ///
    /// ```
    /// assert_eq!(kata_03::heap::Name::new("Zoë").as_str(), "Zoë");
    /// ```
    pub fn new(text: &str) -> Self {
        todo!()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        todo!()
    }
}
