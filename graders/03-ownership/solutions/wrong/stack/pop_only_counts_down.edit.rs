//@ wrong: copies the top item out and only counts down, so the original lives on inside
//@ caught by: stack::behaviour::nothing_stays_behind
//@ instead of
    items: Vec<T>,
//@ write
    items: Vec<T>,
    length: usize,
//@ instead of
impl<T> Default for Stack<T> {
//@ write
impl<T: Clone> Default for Stack<T> {
//@ instead of
impl<T> Stack<T> {
//@ write
impl<T: Clone> Stack<T> {
//@ instead of
        Self { items: Vec::new() }
//@ write
        Self {
            items: Vec::new(),
            length: 0,
        }
//@ instead of
    pub fn push(&mut self, item: T) {
//@ write
    pub fn push(&mut self, item: T) {
        self.items.truncate(self.length);
//@ instead of
        self.items.push(item);
//@ write
        self.items.push(item);
        self.length += 1;
//@ instead of
        self.items.pop()
//@ write
        let top = self.peek().cloned();
        self.length = self.length.saturating_sub(1);
        top
//@ instead of
        self.items.last()
//@ write
        self.items[..self.length].last()
//@ instead of
        self.items.last_mut()
//@ write
        self.items[..self.length].last_mut()
//@ instead of
        self.items.len()
//@ write
        self.length
//@ instead of
        self.items.is_empty()
//@ write
        self.length == 0
//@ instead of
    fn into_iter(self) -> Self::IntoIter {
//@ write
    fn into_iter(mut self) -> Self::IntoIter {
        self.items.truncate(self.length);
//@ instead of
        Self {
            items: items.into_iter().collect(),
        }
//@ write
        let items: Vec<T> = items.into_iter().collect();
        let length = items.len();
        Self { items, length }
