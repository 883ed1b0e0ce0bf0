//@ wrong: forgets that an empty text has no greatest letter
//@ caught by: hover::behaviour::letter_has_the_inferred_type
//@ instead of
pub type Letter = Option<char>;
//@ write
pub type Letter = char;
