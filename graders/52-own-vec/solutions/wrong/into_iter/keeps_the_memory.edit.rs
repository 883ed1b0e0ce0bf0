//@ wrong: wraps the buffer in `ManuallyDrop`, and then nobody drops it
//@ caught by: into_iter::cost::it_lives_on_the_rows_memory, into_iter::memory::values_and_memory_have_one_owner
//@ instead of
use std::iter::FusedIterator;
//@ write
use std::iter::FusedIterator;
use std::mem::ManuallyDrop;
//@ instead of
    buffer: Buffer<T>,
//@ write
    buffer: ManuallyDrop<Buffer<T>>,
//@ instead of
            buffer,
//@ write
            buffer: ManuallyDrop::new(buffer),
