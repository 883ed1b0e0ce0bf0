/// A name that nobody guesses and no two rows share: eighty random bits, in twenty letters.
///
/// # Panics
/// Where the operating system gives no random bytes; nothing in a workshop is safe then.
pub fn fresh_id() -> String {
    let mut bytes = [0_u8; 10];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
