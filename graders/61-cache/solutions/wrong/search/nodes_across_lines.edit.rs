//@ wrong: leaves the nodes where the allocator puts them, so that a node lies in two lines
//@ caught only by: search::cost::each_line_leaves_a_seventeenth
//@ instead of
#[repr(align(64))]
//@ write
