//! Secrets that say who somebody is, of which the database knows the hash only.

pub use crate::visitor::{FormToken, Host, Learner};

use sha2::{Digest, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;
use syllabus::Problem;

/// A secret of 256 random bits, in hexadecimal. It is shown once; what is stored is [`Token::hash`].
pub struct Token(String);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub fn new() -> Result<Self, Problem> {
        random::<32>().map(|bytes| Self(hexadecimal(&bytes)))
    }

    /// The secret itself, for the one who is to have it.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> String {
        hash(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(…)")
    }
}

/// A word for the end of the join address, as people type it from the wall: 40 random bits, in letters and digits of which none
/// looks like another.
///
/// # Errors
/// Where the system gives no random bytes.
pub fn join_code() -> Result<String, Problem> {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    let bytes = random::<8>()?;
    let letters = bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    Ok(letters.collect())
}

/// The stored form of a secret. One round of SHA-256 is enough for what has 256 bits of its own.
pub fn hash(secret: &str) -> String {
    hexadecimal(&Sha256::digest(secret.as_bytes()))
}

/// What a browser's forms carry, so that no other site's form can act in its name: it follows from the session's secret, and
/// tells nothing about it.
pub fn form_token(session_secret: &str) -> String {
    hash(&format!("form\n{session_secret}"))
}

/// Whether two secrets, or their hashes, are the same; the time that it takes tells only their lengths.
pub fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn random<const BYTES: usize>() -> Result<[u8; BYTES], Problem> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|error| Problem::new(format!("no random bytes are to be had: {error}")))?;
    Ok(bytes)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Token, form_token, hash, join_code, same};

    #[test]
    fn no_two_are_alike_and_none_shows_itself() {
        let (one, other) = (Token::new().expect("random"), Token::new().expect("random"));
        assert_eq!(one.secret().len(), 64);
        assert!(!same(one.secret(), other.secret()));
        assert!(same(&one.hash(), &hash(one.secret())));
        assert_ne!(form_token(one.secret()), one.hash());
        assert_eq!(format!("{one:?}"), "Token(…)");
    }

    #[test]
    fn a_join_code_can_be_read_from_the_wall() {
        let code = join_code().expect("random");
        assert_eq!(code.len(), 8);
        assert!(
            code.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        );
        assert!(!code.contains(['i', 'l', 'o', '1']), "{code}");
    }

    #[test]
    fn same_is_the_same_and_nothing_else() {
        assert!(same("", "") && same("abc", "abc"));
        assert!(!same("abc", "abd") && !same("abc", "ab") && !same("", "a"));
    }
}
