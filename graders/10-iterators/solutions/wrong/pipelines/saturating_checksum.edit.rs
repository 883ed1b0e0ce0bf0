//@ wrong: stops at the largest number instead of wrapping around
//@ caught by: pipelines::behaviour::checksum_weighs_by_position
//@ instead of
        sum.wrapping_add((position as u32).wrapping_mul(byte.into()))
//@ write
        sum.saturating_add((position as u32).wrapping_mul(byte.into()))
