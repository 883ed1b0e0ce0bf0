//@ error: E0597
use kata_04::views::Notebook;

fn main() {
    let text;
    {
        let notebook = Notebook::new("buy tea");
        text = notebook.find("tea"); //~
    }
    println!("{text:?}");
}
