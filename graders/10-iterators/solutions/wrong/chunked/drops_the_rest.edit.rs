//@ wrong: gives only full chunks
//@ caught by: chunked::behaviour::chunks_hold_all_items_in_order, chunked::property::chunks_and_bounds_agree_with_slices
//@ instead of
        Some(chunk).filter(|chunk| !chunk.is_empty())
//@ write
        Some(chunk).filter(|chunk| chunk.len() == self.size)
