//@ prints: Ok([1, 2])
//@ prints: Err("`x` is no number")
//@ prints: true false
use kata_26::list;

fn number(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("`{text}` is no number"))
}

fn numbers(texts: &[&str]) -> Result<Vec<u32>, String> {
    let numbers = list![number(text)? for text in texts];
    Ok(numbers)
}

fn all_are_even(numbers: &[u32]) -> bool {
    let _ = list![() for number in numbers if number % 2 == 1 for _ in [return false; 1]];
    true
}

fn main() {
    println!("{:?}", numbers(&["1", "2"]));
    println!("{:?}", numbers(&["1", "x", "y"]));
    println!("{} {}", all_are_even(&[2, 4]), all_are_even(&[2, 3]));
}
