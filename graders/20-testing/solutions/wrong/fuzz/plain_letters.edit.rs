//@ wrong: types letters from a to z
//@ caught only by: fuzz::property::bug_22_is_found
//@ instead of
            editor.insert(character);
//@ write
            editor.insert(letter(character));
//@ instead of
                line.0.insert(cursor, character);
//@ write
                line.0.insert(cursor, letter(character));
//@ instead of
/// Makes the call, and returns what it returns.
//@ write
fn letter(character: char) -> char {
    char::from(b'a' + (u32::from(character) % 26) as u8)
}

/// Makes the call, and returns what it returns.
