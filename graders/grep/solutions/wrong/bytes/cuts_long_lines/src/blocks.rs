//@ wrong: takes what fills the buffer for a line
//@ caught only by: bytes::behaviour::lines_may_be_longer_than_any_buffer

//! An input as blocks of whole lines.

use std::io::{self, ErrorKind, Read};

/// Large enough to make a system call cheap, small enough to stay in a processor's cache.
const SIZE: usize = 128 * 1024;

/// Hands out what a source holds, in blocks that each end where a line ends; the last one ends where the source does.
#[derive(Debug)]
pub struct Blocks<R> {
    source: R,
    buffer: Vec<u8>,
    /// How much of the buffer is filled, and how much of that the last block was.
    filled: usize,
    given: usize,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    pub fn new(source: R) -> Self {
        Self {
            source,
            buffer: vec![0; SIZE],
            filled: 0,
            given: 0,
            ended: false,
        }
    }

    /// The next block; `None` at the end. A line longer than the buffer makes the buffer grow.
    ///
    /// # Errors
    /// Where the source cannot be read.
    pub fn next(&mut self) -> io::Result<Option<&[u8]>> {
        // What the last block left over is the beginning of a line.
        self.buffer.copy_within(self.given..self.filled, 0);
        self.filled -= self.given;
        self.given = loop {
            if self.ended {
                break self.filled;
            }
            if self.filled == self.buffer.len() {
                break self.filled;
            }
            let fresh = self.filled;
            match self.source.read(&mut self.buffer[fresh..]) {
                Ok(0) => self.ended = true,
                Ok(count) => self.filled += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
            if let Some(end) = memchr::memrchr(b'\n', &self.buffer[fresh..self.filled]) {
                break fresh + end + 1;
            }
        };
        let block = &self.buffer[..self.given];
        Ok(Some(block).filter(|block| !block.is_empty()))
    }
}
