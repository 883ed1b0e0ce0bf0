//! Exercise 5: a search that uses all of each line that it brings in.

/// Keys in ascending order that never change, to be searched often.
///
/// A binary search brings in a line of 64 bytes for each of its steps, and compares one key of it. This index arranges copies
/// of the keys so that a step compares with all 16 keys (of 4 bytes) of its line, and goes on in one of 17 directions.
#[derive(Clone, Debug)]
pub struct Index<T> {
    // Yours to decide. This field only says that a `T` will be in here: put yours in its place.
    keys: Vec<T>,
}

impl<T: Ord + Clone> Index<T> {
    /// An index of these keys, which are in ascending order; a key may be there several times. (If they are in another
    /// order, no answer is wrong.)
    pub fn new(sorted: &[T]) -> Self {
        todo!()
    }

    /// How many keys there are.
    ///
    /// ```
    /// assert_eq!(kata_61::search::Index::new(&[2, 3, 3]).len(), 3);
    /// ```
    pub fn len(&self) -> usize {
        todo!()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        todo!()
    }

    /// How many of the keys are less than `key`: the index of the first one that is not, in the sorted keys.
    ///
    /// Where a key has 4 bytes and there are at most 16 keys, it looks at keys in one line of 64 bytes (that begins at a multiple
    /// of 64). Each line more is enough for 17 times as many keys: 2 lines for up to 272, 3 for up to 4624, and so on. To look at
    /// a key is to compare or to clone it; `key` itself does not count. With keys of another size, only the answer counts.
    ///
    /// ```
    /// use kata_61::search::Index;
    ///
    /// let index = Index::new(&[2, 3, 3, 7]);
    /// assert_eq!([1, 2, 3, 4, 8].map(|key| index.rank(&key)), [0, 0, 1, 3, 4]);
    /// ```
    pub fn rank(&self, key: &T) -> usize {
        todo!()
    }
}
