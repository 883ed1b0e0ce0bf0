//! Exercise 5: a stack that owns its items.
//!
//! It works for every `T`. What goes in is moved in, what comes out is moved out, and what is still inside when the stack
//! goes is dropped with it. No method asks that `T` be `Clone`, `Copy` or `Default`.

/// Items, of which the last one in is the first one out.
///
/// ```
/// use kata_03::stack::Stack;
///
/// let mut stack: Stack<_> = ["plate", "bowl"].into_iter().collect();
/// stack.push("cup");
/// assert_eq!(stack.pop(), Some("cup"));
/// assert_eq!(stack.peek(), Some(&"bowl"));
/// assert_eq!(stack.into_iter().collect::<Vec<_>>(), ["bowl", "plate"]);
/// ```
///
/// `Stack<T>` also implements `Default`, an empty stack, for every `T`: that implementation is yours to add.
#[derive(Debug)]
pub struct Stack<T> {
    items: Vec<T>,
}

// By hand: a derived `Default` would ask for `T: Default`.
impl<T> Default for Stack<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Stack<T> {
    /// A stack without items.
    pub fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Puts an item on top.
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Takes the top item off and gives it away; `None` where there is none. The item is moved: nothing is allocated.
    pub fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }

    /// The top item, which stays where it is; `None` where there is none.
    pub fn peek(&self) -> Option<&T> {
        self.items.last()
    }

    /// The top item to change in place; `None` where there is none.
    pub fn peek_mut(&mut self) -> Option<&mut T> {
        self.items.last_mut()
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// Uses the stack up, from the top item to the bottom one. Items that the loop does not reach are dropped with the iterator.
impl<T> IntoIterator for Stack<T> {
    type Item = T;
    /// Any iterator; this type is yours to change.
    type IntoIter = std::iter::Rev<std::vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter().rev()
    }
}

/// Pushes one item after the other, so the last one ends on top.
impl<T> FromIterator<T> for Stack<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self {
            items: items.into_iter().collect(),
        }
    }
}
