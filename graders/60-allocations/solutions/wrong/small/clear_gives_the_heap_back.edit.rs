//@ wrong: goes back to the buffer when it is cleared
//@ caught only by: small::cost::what_is_on_the_heap_stays_there
//@ instead of
            Items::Inline { length, .. } => *length = 0,
            Items::Heap(heap) => heap.clear(),
//@ write
            Items::Inline { length, .. } => *length = 0,
            Items::Heap(_) => *self = Self::new(),
