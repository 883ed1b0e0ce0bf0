//@ wrong: uses half of each line
//@ caught only by: search::cost::each_line_leaves_a_seventeenth
//@ instead of
const KEYS: usize = 16;
//@ write
const KEYS: usize = 8;
