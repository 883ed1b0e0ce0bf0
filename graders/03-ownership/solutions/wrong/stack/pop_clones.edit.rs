//@ wrong: clones the top item and drops the original
//@ caught by: stack::cost::pop_moves_the_item_out, stack::compile::it_asks_nothing_of_its_items
//@ instead of
impl<T> Default for Stack<T> {
//@ write
impl<T: Clone> Default for Stack<T> {
//@ instead of
impl<T> Stack<T> {
//@ write
impl<T: Clone> Stack<T> {
//@ instead of
        self.items.pop()
//@ write
        let top = self.items.last().cloned();
        self.items.truncate(self.items.len().saturating_sub(1));
        top
