//@ wrong: takes a letter for a text
//@ caught by: hover::behaviour::letter_has_the_inferred_type
//@ instead of
pub type Letter = Option<char>;
//@ write
pub type Letter = Option<String>;
