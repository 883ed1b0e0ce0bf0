//@ wrong: moves the items to the heap without the one that did not fit
//@ caught by: small::behaviour::items_stay_in_order, small::property::agrees_with_a_vec
//@ instead of
            _ => self.on_the_heap(1).push(item),
//@ write
            Items::Inline { .. } => {
                self.on_the_heap(1);
            }
            Items::Heap(heap) => heap.push(item),
