//! A function that greets: your first edit, and your first green.

/// Greets somebody by name.
///
/// - The greeting is `Hello, `, then the name, then `!`.
/// - The name stays as it is: no letter changes, and no quotes come around it.
/// - An empty name stands for everybody: then the greeting is `Hello, world!`.
///
/// ```
/// use kata_00::greeting::greeting;
///
/// assert_eq!(greeting("Ada"), "Hello, Ada!");
/// assert_eq!(greeting(""), "Hello, world!");
/// ```
pub fn greeting(name: &str) -> String {
    if name.is_empty() {
        String::from("Hello, world!")
    } else {
        format!("Hello, {name}!")
    }
}
