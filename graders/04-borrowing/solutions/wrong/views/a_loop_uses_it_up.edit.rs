//@ wrong: goes through the notebook itself, which is gone after the loop
//@ caught only by: views::compile::loops_borrow_the_notebook
//@ instead of
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
//@ write
impl IntoIterator for Notebook {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.lines.into_iter()
    }
}
