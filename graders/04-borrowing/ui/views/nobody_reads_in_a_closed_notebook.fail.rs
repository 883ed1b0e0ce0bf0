//@ error: E0505
use kata_04::views::Notebook;

fn main() {
    let notebook = Notebook::new("buy tea");
    let line = notebook.find("tea");
    let lines = notebook.close(); //~
    println!("{line:?}");
    println!("{lines:?}");
}
