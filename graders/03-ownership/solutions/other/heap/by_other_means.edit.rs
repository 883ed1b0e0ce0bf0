//@ right: fills a vector of known capacity, boxes a struct, and keeps the length of a name in its last byte
//@ instead of
    (0..count).map(|number| number * number).collect()
//@ write
    let mut squares = Vec::with_capacity(count as usize);
    for number in 0..count {
        squares.push(number * number);
    }
    squares
//@ instead of
    Frame(Box<[u8; 1024]>),
//@ write
    Frame(Box<Frame>),
}

/// The pixels.
#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    bytes: [u8; 1024],
//@ instead of
        Self::Frame(Box::new([shade; 1024]))
//@ write
        Self::Frame(Box::new(Frame {
            bytes: [shade; 1024],
        }))
//@ instead of
            Self::Frame(bytes) => &bytes[..],
//@ write
            Self::Frame(frame) => &frame.bytes,
//@ instead of
    Short { length: u8, bytes: [u8; INLINE] },
//@ write
    Short([u8; INLINE + 1]),
//@ instead of
            let mut bytes = [0; INLINE];
//@ write
            let mut bytes = [0; INLINE + 1];
//@ instead of
            Text::Short {
                length: text.len() as u8,
                bytes,
            }
//@ write
            bytes[INLINE] = text.len() as u8;
            Text::Short(bytes)
//@ instead of
            Text::Short { length, bytes } => {
                let used = &bytes[..usize::from(*length)];
//@ write
            Text::Short(bytes) => {
                let used = &bytes[..usize::from(bytes[INLINE])];
