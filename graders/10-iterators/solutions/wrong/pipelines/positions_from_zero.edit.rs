//@ wrong: counts positions from 0, as `enumerate` does
//@ caught by: pipelines::behaviour::checksum_weighs_by_position
//@ instead of
    bytes.iter().zip(1_u32..).fold(0, |sum, (&byte, position)| {
//@ write
    bytes.iter().zip(0_u32..).fold(0, |sum, (&byte, position)| {
