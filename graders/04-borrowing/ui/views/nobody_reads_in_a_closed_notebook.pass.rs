use kata_04::views::Notebook;

fn main() {
    let notebook = Notebook::new("buy tea");
    let line = notebook.find("tea");
    println!("{line:?}");
    let lines = notebook.close();
    println!("{lines:?}");
}
