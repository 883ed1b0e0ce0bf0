//@ right: keeps value and closure apart, marks `new`, and pushes a batch item by item
//@ instead of
#[must_use = "a guard that is bound to nothing ends at once"]
//@ write
//@ instead of
    armed: Option<(T, F)>,
//@ write
    value: Option<T>,
    at_the_end: Option<F>,
//@ instead of
impl<T, F: FnOnce(T)> Guard<T, F> {
//@ write
impl<T, F: FnOnce(T)> Guard<T, F> {
    #[must_use = "a guard that is bound to nothing ends at once"]
//@ instead of
            armed: Some((value, at_the_end)),
//@ write
            value: Some(value),
            at_the_end: Some(at_the_end),
//@ instead of
        let (value, _at_the_end) = self.armed.take().expect(ARMED);
        value
//@ write
        self.at_the_end = None;
        self.value.take().expect(ARMED)
//@ instead of
        if let Some((value, at_the_end)) = self.armed.take() {
//@ write
        if let Some(at_the_end) = self.at_the_end.take()
            && let Some(value) = self.value.take()
        {
//@ instead of
        &self.armed.as_ref().expect(ARMED).0
//@ write
        self.value.as_ref().expect(ARMED)
//@ instead of
        &mut self.armed.as_mut().expect(ARMED).0
//@ write
        self.value.as_mut().expect(ARMED)
//@ instead of
    let before = list.len();
    let mut list = Guard::new(list, |list| list.truncate(before));
    list.extend(items);
    list.into_inner();
//@ write
    let before = list.len();
    let mut batch = Guard::new((list, before), |(list, before)| list.truncate(before));
    for item in items {
        batch.0.push(item);
    }
    batch.into_inner();
