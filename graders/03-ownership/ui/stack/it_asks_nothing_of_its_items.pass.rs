use kata_03::stack::Stack;

/// Neither `Clone` nor `Copy` nor `Default`.
struct Plain(u8);

fn main() {
    let mut stack: Stack<Plain> = Stack::default();
    stack.push(Plain(1));
    if let Some(top) = stack.peek_mut() {
        top.0 = 2;
    }
    println!("{} {} {}", stack.len(), stack.is_empty(), stack.peek().is_some());
    drop(stack.pop());
    let again: Stack<Plain> = stack.into_iter().collect();
    drop(again);
}
