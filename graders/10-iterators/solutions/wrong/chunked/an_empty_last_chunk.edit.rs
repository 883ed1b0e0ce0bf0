//@ wrong: ends on an empty chunk when the items divide evenly
//@ caught by: chunked::behaviour::chunks_hold_all_items_in_order
//@ instead of
        Some(chunk).filter(|chunk| !chunk.is_empty())
//@ write
        Some(chunk)
