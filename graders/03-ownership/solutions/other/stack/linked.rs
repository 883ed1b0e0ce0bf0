//@ right: links boxed nodes, and unlinks them in a loop when it is dropped

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
    top: Option<Box<Node<T>>>,
    length: usize,
}

#[derive(Debug)]
struct Node<T> {
    item: T,
    below: Option<Box<Node<T>>>,
}

// Without this a long chain would be dropped by a recursion as deep as it is long.
impl<T> Drop for Stack<T> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
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
        Self {
            top: None,
            length: 0,
        }
    }

    /// Puts an item on top.
    pub fn push(&mut self, item: T) {
        let below = self.top.take();
        self.top = Some(Box::new(Node { item, below }));
        self.length += 1;
    }

    /// Takes the top item off and gives it away; `None` where there is none. The item is moved: nothing is allocated.
    pub fn pop(&mut self) -> Option<T> {
        let node = *self.top.take()?;
        self.top = node.below;
        self.length -= 1;
        Some(node.item)
    }

    /// The top item, which stays where it is; `None` where there is none.
    pub fn peek(&self) -> Option<&T> {
        self.top.as_ref().map(|node| &node.item)
    }

    /// The top item to change in place; `None` where there is none.
    pub fn peek_mut(&mut self) -> Option<&mut T> {
        self.top.as_mut().map(|node| &mut node.item)
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.top.is_none()
    }
}

/// Uses the stack up, from the top item to the bottom one. Items that the loop does not reach are dropped with the iterator.
impl<T> IntoIterator for Stack<T> {
    type Item = T;
    /// Any iterator; this type is yours to change.
    type IntoIter = FromTheTop<T>;

    fn into_iter(self) -> Self::IntoIter {
        FromTheTop(self)
    }
}

/// What is left of a stack that is being used up.
#[derive(Debug)]
pub struct FromTheTop<T>(Stack<T>);

impl<T> Iterator for FromTheTop<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.0.pop()
    }
}

/// Pushes one item after the other, so the last one ends on top.
impl<T> FromIterator<T> for Stack<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut stack = Self::new();
        for item in items {
            stack.push(item);
        }
        stack
    }
}
