//@ right: each key stands in one node of the tree, beside its rank; the children of node `n` are the nodes from `17 * n + 1` on

#[derive(Clone, Debug)]
pub struct Index<T> {
    nodes: Vec<Node<T>>,
    ranks: Vec<[usize; 17]>,
    len: usize,
}

#[derive(Clone, Debug)]
#[repr(align(64))]
struct Node<T>([T; 16]);

impl<T: Ord + Clone> Index<T> {
    pub fn new(sorted: &[T]) -> Self {
        let count = sorted.len().div_ceil(16);
        let mut ranks = vec![[sorted.len(); 17]; count];
        in_order(&mut ranks, 0, &mut 0, sorted.len());
        let key = |rank: usize| sorted[rank.min(sorted.len() - 1)].clone();
        let nodes = ranks
            .iter()
            .map(|ranks| Node(std::array::from_fn(|place| key(ranks[place]))));
        Self {
            nodes: nodes.collect(),
            ranks,
            len: sorted.len(),
        }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn rank(&self, key: &T) -> usize {
        let (mut number, mut rank) = (0, self.len);
        while let Some(Node(keys)) = self.nodes.get(number) {
            let smaller = keys.partition_point(|each| each < key);
            if smaller < 16 {
                rank = self.ranks[number][smaller];
            }
            number = 17 * number + 1 + smaller;
        }
        rank
    }
}

/// Numbers the places of the tree in the order of their keys.
fn in_order(ranks: &mut [[usize; 17]], node: usize, next: &mut usize, len: usize) {
    for place in 0..17 {
        let child = 17 * node + 1 + place;
        if child < ranks.len() {
            in_order(ranks, child, next, len);
        }
        if place < 16 && node < ranks.len() && *next < len {
            ranks[node][place] = *next;
            *next += 1;
        }
    }
}
