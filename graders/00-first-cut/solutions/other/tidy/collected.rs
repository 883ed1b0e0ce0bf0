//@ right: collects the pieces, then joins them

pub fn countdown() -> String {
    let numbers: Vec<String> = (1..=3).rev().map(|number| number.to_string()).collect();
    format!("{}, cut!", numbers.join(", "))
}
