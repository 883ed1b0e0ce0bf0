//@ wrong: moves the items back into the buffer as soon as they fit
//@ caught only by: small::cost::what_is_on_the_heap_stays_there
//@ instead of
            Items::Heap(heap) => heap.pop(),
//@ write
            Items::Heap(heap) => {
                let item = heap.pop();
                if heap.len() <= N {
                    let (mut buffer, length) = ([T::default(); N], heap.len());
                    buffer[..length].copy_from_slice(heap);
                    self.items = Items::Inline { buffer, length };
                }
                item
            }
