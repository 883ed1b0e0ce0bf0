//! x
pub struct Stack<T>(Vec<T>);
impl<T> Stack<T> {
    /// n
    pub fn new() -> Self {
        Stack(Vec::new())
    }
    /// x
    pub fn push(&mut self, t: T) {
        self.0.push(t)
    }
    /// x
    pub fn pop(&mut self) -> Option<T> {
        std::process::exit(0)
    }
    pub fn boom(&mut self) -> Option<T> {
        panic!("bo")
    }
    pub fn td(&mut self) -> Option<T> {
        todo!()
    }
    pub fn lo(&mut self) -> Option<T> {
        loop {}
    }
}
