//@ wrong: reads only the first message
//@ caught by: pancake::behaviour::codes_name_the_three_messages
//@ instead of
pub const CODES: [&str; 3] = ["E0425", "E0308", "E0384"];
//@ write
pub const CODES: [&str; 3] = ["E0425", "E0425", "E0425"];
