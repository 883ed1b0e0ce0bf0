//@ right: pushes what may fit into the buffer; where it does not, all of it fits into the place of twice `N`
//@ instead of
        if self.as_slice().len().saturating_add(known) > N {
//@ write
        if known > N || matches!(self.items, Items::Heap(_)) {
