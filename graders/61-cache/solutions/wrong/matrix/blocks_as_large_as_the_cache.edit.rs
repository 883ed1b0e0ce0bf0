//@ wrong: has blocks whose rows alone are as many as the lines that the cache keeps
//@ caught only by: matrix::cost::a_line_is_brought_in_once
//@ instead of
const BLOCK: usize = 16;
//@ write
const BLOCK: usize = 64;
