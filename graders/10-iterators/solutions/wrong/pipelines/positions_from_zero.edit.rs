//@ wrong: counts positions from 0, as `enumerate` does
//@ caught by: pipelines::behaviour::checksum_weighs_by_position
//@ instead of
    let numbered = bytes.iter().zip(1_usize..);
//@ write
    let numbered = bytes.iter().zip(0_usize..);
