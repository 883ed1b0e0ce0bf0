use kata_04::views::Notebook;

fn main() {
    let text;
    {
        let notebook = Notebook::new("buy tea");
        text = notebook.joined();
    }
    println!("{text}");
}
