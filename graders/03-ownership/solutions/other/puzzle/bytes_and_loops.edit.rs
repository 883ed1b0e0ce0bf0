//@ right: works on bytes, compares in a loop, and replaces the whole job
//@ instead of
pub fn shout(mut text: String) -> String {
    text.make_ascii_uppercase();
    text
//@ write
pub fn shout(text: String) -> String {
    let mut bytes = text.into_bytes();
    for byte in &mut bytes {
        *byte = byte.to_ascii_uppercase();
    }
    String::from_utf8(bytes).expect("ASCII letters alone have changed")
//@ instead of
    let longer = |best: String, word: String| {
        if word.len() > best.len() { word } else { best }
    };
    words.into_iter().reduce(longer)
//@ write
    let mut best: Option<String> = None;
    for word in words {
        if best.as_ref().is_none_or(|best| best.len() < word.len()) {
            best = Some(word);
        }
    }
    best
//@ instead of
        *self = match self {
            Self::Waiting(name) => Self::Running(mem::take(name)),
            Self::Running(name) | Self::Done(name) => Self::Done(mem::take(name)),
//@ write
        *self = match mem::replace(self, Self::Done(String::new())) {
            Self::Waiting(name) => Self::Running(name),
            Self::Running(name) | Self::Done(name) => Self::Done(name),
