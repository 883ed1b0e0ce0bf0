//@ wrong: moves the whole buffer to the heap, also the places that are not in use
//@ caught by: small::property::agrees_with_a_vec
//@ instead of
            heap.extend_from_slice(&buffer[..*length]);
//@ write
            heap.extend_from_slice(buffer);
