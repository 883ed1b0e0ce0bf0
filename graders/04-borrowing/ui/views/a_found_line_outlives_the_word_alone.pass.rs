use kata_04::views::Notebook;

fn main() {
    let notebook = Notebook::new("buy tea");
    let word = String::from("tea");
    let line = notebook.find(&word);
    drop(word);
    println!("{line:?}");
}
