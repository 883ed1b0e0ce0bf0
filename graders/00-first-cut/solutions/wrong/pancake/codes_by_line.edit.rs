//@ wrong: orders the codes by the lines of the draft, not by when the messages come
//@ caught by: pancake::behaviour::codes_name_the_three_messages
//@ instead of
pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];
//@ write
pub const CODES: [&str; 3] = ["E0384", "E0425", "E0308"];
