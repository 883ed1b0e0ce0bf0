//@ wrong: leaves the numbers out that fill no whole block
//@ caught only by: matrix::property::every_number_finds_its_place
//@ instead of
    for top in (0..rows).step_by(BLOCK) {
//@ write
    for top in (0..rows / BLOCK * BLOCK).step_by(BLOCK) {
