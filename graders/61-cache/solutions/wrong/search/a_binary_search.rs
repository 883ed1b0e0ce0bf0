//@ wrong: searches the sorted keys, so that almost every comparison brings in a line of its own
//@ caught only by: search::cost::each_line_leaves_a_seventeenth

#[derive(Clone, Debug)]
pub struct Index<T> {
    sorted: Vec<T>,
}

impl<T: Ord + Clone> Index<T> {
    pub fn new(sorted: &[T]) -> Self {
        Self {
            sorted: sorted.to_vec(),
        }
    }

    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    pub fn rank(&self, key: &T) -> usize {
        self.sorted.partition_point(|each| each < key)
    }
}
