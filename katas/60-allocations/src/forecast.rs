//! Exercise 1: say beforehand how often a line of code asks for memory; then it is counted.
//!
//! To ask is to request a block from the allocator, or to have a block grow or shrink (a *reallocation*). Giving back is
//! free here. What a line works on was made before the counting begins, and what it makes is dropped after the counting.

/// How often `Box::new(value)` asks for memory, where `value` is a `T` that is there already.
///
/// ```
/// assert_eq!(kata_60::forecast::boxed::<[u8; 1000]>(), 1);
/// ```
pub fn boxed<T>() -> u64 {
    todo!()
}

/// How often the line that makes `grid` asks for memory.
///
/// ```
/// let (rows, columns) = (3, 5);
/// let grid: Vec<Vec<u8>> = (0..rows).map(|_| vec![0; columns]).collect();
///
/// assert_eq!(kata_60::forecast::grid(rows, columns), 4);
/// ```
pub fn grid(rows: usize, columns: usize) -> u64 {
    todo!()
}

/// How often `list.to_vec()` asks for memory.
///
/// ```
/// let list = ["tea".to_string(), "coffee".to_string()];
/// let copy: Vec<String> = list.to_vec();
///
/// assert_eq!(kata_60::forecast::copied(&list), 3);
/// ```
pub fn copied(list: &[String]) -> u64 {
    todo!()
}

/// How often the two lines that make `shared` and `again` ask for memory, where `list` is a vector of these texts.
///
/// ```
/// use std::rc::Rc;
///
/// let list = vec!["tea".to_string()];
/// let forecast = kata_60::forecast::shared(&list);
/// let shared: Rc<[String]> = Rc::from(list);
/// let again = Rc::clone(&shared);
///
/// assert_eq!(forecast, 1);
/// ```
pub fn shared(list: &[String]) -> u64 {
    todo!()
}

/// How often `list.into_boxed_slice()` asks for memory, where `list` is a `Vec<u8>` of this length and this capacity.
///
/// ```
/// let list = vec![1_u8, 2, 3];
/// let forecast = kata_60::forecast::tightened(list.len(), list.capacity());
/// let boxed: Box<[u8]> = list.into_boxed_slice();
///
/// assert_eq!(forecast, 0);
/// ```
pub fn tightened(length: usize, capacity: usize) -> u64 {
    todo!()
}
