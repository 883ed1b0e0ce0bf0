//@ right: a function that takes a `T` is as good a label as one that returns it; the table is a list of pairs
//@ instead of
    kind: PhantomData<fn() -> T>,
//@ write
    kind: PhantomData<fn(T)>,
//@ instead of
        f.debug_tuple("Id").field(&self.number).finish()
//@ write
        write!(f, "Id({})", self.number)
//@ instead of
    items: Vec<T>,
//@ write
    items: Vec<(Id<T>, T)>,
//@ instead of
        let id = Id::new(self.items.len() as u64);
        self.items.push(item);
        id
//@ write
        let id = Id::new(u64::MAX - self.items.len() as u64);
        self.items.push((id, item));
        id
//@ instead of
        self.items.get(usize::try_from(id.number()).ok()?)
//@ write
        self.items
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, item)| item)
