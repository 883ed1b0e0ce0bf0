//@ error: E0502
use kata_04::views::Notebook;

fn main() {
    let mut notebook = Notebook::new("buy tea");
    for line in &mut notebook {
        line.push('!');
    }
    for line in &notebook {
        println!("{}", line.len());
        notebook.add("call Ada"); //~
    }
}
