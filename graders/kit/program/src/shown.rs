use std::fmt::{self, Debug};

/// Bytes that show themselves as a Rust string, or as a byte string where they are not UTF-8.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match str::from_utf8(&self.0) {
            Ok(text) => write!(f, "{text:?}"),
            Err(_) => write!(f, "b\"{}\"", self.0.escape_ascii()),
        }
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<&str> for Bytes {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::Bytes;

    #[test]
    fn what_is_text_is_shown_as_text() {
        assert_eq!(format!("{:?}", Bytes::from("é\n")), r#""é\n""#);
        assert_eq!(format!("{:?}", Bytes(b"\xFF\n".to_vec())), r#"b"\xff\n""#);
    }
}
