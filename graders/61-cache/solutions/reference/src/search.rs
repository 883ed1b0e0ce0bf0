//! Exercise 5: a search that uses all of each line that it brings in.

use std::array;

/// Keys in ascending order that never change, to be searched often.
///
/// A binary search brings in a line of 64 bytes for each of its steps, and compares one key of it. This index arranges copies
/// of the keys so that a step compares with all 16 keys (of 4 bytes) of its line, and goes on in one of 17 directions.
#[derive(Clone, Debug)]
pub struct Index<T> {
    /// From the root, which is one node, to the leaves, which hold all keys in their order.
    levels: Vec<Vec<Node<T>>>,
    len: usize,
}

/// Sixteen keys, which lie in one line where a key has four bytes. What is not needed repeats the largest key of all.
///
/// The keys of an inner node are the largest ones below each of its first sixteen children.
#[derive(Clone, Debug)]
#[repr(align(64))]
struct Node<T>([T; KEYS]);

const KEYS: usize = 16;
const CHILDREN: usize = KEYS + 1;

impl<T: Ord + Clone> Index<T> {
    /// An index of these keys, which are in ascending order; a key may be there several times. (If they are in another
    /// order, no answer is wrong.)
    pub fn new(sorted: &[T]) -> Self {
        let mut levels = Vec::new();
        if let Some(last) = sorted.last() {
            levels.push(Vec::from_iter(
                sorted.chunks(KEYS).map(|keys| node(keys, last)),
            ));
            let mut largest = Vec::from_iter(sorted.chunks(KEYS).filter_map(<[T]>::last).cloned());
            while largest.len() > 1 {
                levels.push(Vec::from_iter(
                    largest.chunks(CHILDREN).map(|keys| node(keys, last)),
                ));
                largest = Vec::from_iter(largest.chunks(CHILDREN).filter_map(<[T]>::last).cloned());
            }
            levels.reverse();
        }
        Self {
            levels,
            len: sorted.len(),
        }
    }

    /// How many keys there are.
    ///
    /// ```
    /// assert_eq!(kata_61::search::Index::new(&[2, 3, 3]).len(), 3);
    /// ```
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
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
        let mut number = 0;
        let mut position = 0;
        for level in &self.levels {
            // A key that is larger than all others leads past the end.
            let node = number.min(level.len() - 1);
            let smaller = level[node].0.iter().filter(|each| *each < key).count();
            number = node * CHILDREN + smaller;
            position = node * KEYS + smaller;
        }
        position.min(self.len)
    }
}

/// A node that begins with these keys.
fn node<T: Clone>(keys: &[T], filler: &T) -> Node<T> {
    Node(array::from_fn(|place| {
        keys.get(place).unwrap_or(filler).clone()
    }))
}
