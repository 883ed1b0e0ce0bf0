//@ right: only what ends a loan needs the book for itself; writing ends none, and no other thread can be there
//@ instead of
    pub fn write(&mut self, text: &str) -> Result<(), Error> {
//@ write
    pub fn write(&self, text: &str) -> Result<(), Error> {
//@ instead of
    pub fn sign(&mut self) {
//@ write
    pub fn sign(&self) {
