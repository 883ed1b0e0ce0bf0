//@ error: E0502
use kata_04::views::Notebook;

fn pairs(notebook: &Notebook) {
    let longest = notebook.longest();
    for one in notebook.iter() {
        for other in notebook.iter() {
            println!("{one} {other} {longest:?}");
        }
    }
}

fn main() {
    let mut notebook = Notebook::new("buy tea");
    pairs(&notebook);
    let longest = notebook.longest();
    notebook.add("call Ada"); //~
    println!("{longest:?}");
}
