//@ right: keeps the parts in a vector, which is dropped from front to back, and swaps
//@ instead of
pub fn replace_part(slot: &mut Part, new: Part, log: &Log) {
    let _old = mem::replace(slot, new);
//@ write
pub fn replace_part(slot: &mut Part, mut new: Part, log: &Log) {
    mem::swap(slot, &mut new);
//@ instead of
    _listener: Part,
    _workers: Part,
    database: Part,
//@ write
    parts: Vec<Part>,
//@ instead of
            _listener: listener,
            _workers: workers,
            database,
//@ write
            parts: vec![listener, workers, database],
//@ instead of
    pub fn into_database(self) -> Part {
        self.database
//@ write
    pub fn into_database(mut self) -> Part {
        self.parts.pop().expect("the database is the last one")
