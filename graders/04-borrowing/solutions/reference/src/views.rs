//! Exercise 5: signatures that lend.
//!
//! A signature says what a caller may do afterwards, and for how long. The compiler judges callers by the signature alone; it
//! never looks into a body for that. Here the signatures are yours: all compile as given, but only those of `new`, `add`
//! and `iter_mut` are right; the others promise the wrong thing. Names stay, and so does the number of arguments. What the
//! receiver is (`self`, `&self`, `&mut self`), which lifetimes are named, and what comes back is up to you, within the contract.
//!
//! A view that is lent must never be able to dangle: a program in which it could does not compile.

use std::slice;

/// Lines of text.
///
/// Two implementations are yours to add: `for line in &notebook` goes through the lines as `iter` does, and
/// `for line in &mut notebook` as `iter_mut` does. The notebook is still there after such a loop.
#[derive(Debug)]
pub struct Notebook {
    lines: Vec<String>,
}

impl Notebook {
    /// A notebook with the lines of a text. (Finished.)
    pub fn new(text: &str) -> Self {
        Self {
            lines: text.lines().map(String::from).collect(),
        }
    }

    /// Writes one more line at the end. (Finished.)
    pub fn add(&mut self, line: &str) {
        self.lines.push(String::from(line));
    }

    /// The first line that contains the word, alone or within a longer one (`str::contains`).
    ///
    /// The line is a view into the notebook: as long as it is in use, the notebook cannot be changed, and it cannot end. The
    /// word has nothing to do with that. It may be gone while the line is in use.
    ///
    /// ```
    /// let notebook = kata_04::views::Notebook::new("buy tea\ncall Ada");
    /// assert_eq!(notebook.find("Ada"), Some("call Ada"));
    /// ```
    pub fn find(&self, word: &str) -> Option<&str> {
        let mut lines = self.lines.iter().map(String::as_str);
        lines.find(|line| line.contains(word))
    }

    /// The longest line in bytes (`str::len`), of several the first; `None` where there are no lines.
    ///
    /// Only looks. While the line is in use, others may look at the notebook as well; nobody may change it.
    ///
    /// ```
    /// let mut notebook = kata_04::views::Notebook::new("buy tea\ncall Ada\nsew flag");
    /// assert_eq!(notebook.longest(), Some("call Ada"));
    /// ```
    pub fn longest(&self) -> Option<&str> {
        let lines = self.lines.iter().map(String::as_str);
        lines.reduce(
            |best, line| {
                if line.len() > best.len() { line } else { best }
            },
        )
    }

    /// All lines in one text, with a line feed between two of them.
    ///
    /// No such text lies anywhere in the notebook, so there is nothing to lend: the text is made, and it belongs to the caller.
    /// It may outlive the notebook.
    ///
    /// ```
    /// let notebook = kata_04::views::Notebook::new("buy tea\ncall Ada");
    /// assert_eq!(notebook.joined(), "buy tea\ncall Ada");
    /// ```
    pub fn joined(&self) -> String {
        self.lines.join("\n")
    }

    /// All lines, to look at: a `&String` each, in their order.
    ///
    /// Only looks, as `longest` does: two loops over the same notebook can be nested.
    ///
    /// ```
    /// let mut notebook = kata_04::views::Notebook::new("buy tea\ncall Ada");
    /// assert_eq!(notebook.iter().filter(|line| line.contains("tea")).count(), 1);
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, String> {
        self.lines.iter()
    }

    /// All lines, to change: a `&mut String` each, in their order. This signature is right.
    ///
    /// ```
    /// let mut notebook = kata_04::views::Notebook::new("buy tea\ncall Ada");
    /// for line in notebook.iter_mut() {
    ///     line.push('!');
    /// }
    /// assert_eq!(notebook.joined(), "buy tea!\ncall Ada!");
    /// ```
    pub fn iter_mut(&mut self) -> slice::IterMut<'_, String> {
        self.lines.iter_mut()
    }

    /// Closes the notebook, and gives its lines away.
    ///
    /// Afterwards the notebook is gone, so nobody may be using a view into it. The lines are handed over: nothing is allocated.
    ///
    /// ```
    /// let notebook = kata_04::views::Notebook::new("buy tea\ncall Ada");
    /// assert_eq!(notebook.close(), ["buy tea", "call Ada"]);
    /// ```
    pub fn close(self) -> Vec<String> {
        self.lines
    }
}

impl<'a> IntoIterator for &'a Notebook {
    type Item = &'a String;
    type IntoIter = slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Notebook {
    type Item = &'a mut String;
    type IntoIter = slice::IterMut<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
