//@ wrong: forgets that a loop may want to change the lines
//@ caught only by: views::compile::loops_borrow_the_notebook
//@ instead of
impl<'a> IntoIterator for &'a mut Notebook {
    type Item = &'a mut String;
    type IntoIter = slice::IterMut<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
//@ write
