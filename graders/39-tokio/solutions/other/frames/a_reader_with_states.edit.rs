//@ right: remembers in `self` how far it is, and counts its ticks with a deadline
//@ instead of
    /// What has arrived and is not part of a returned frame yet.
    buffer: Vec<u8>,
//@ write
    /// What has arrived and belongs to no length or frame yet.
    buffer: std::collections::VecDeque<u8>,
    /// The length of the frame whose bytes are awaited.
    length: Option<usize>,
//@ instead of
            buffer: Vec::new(),
//@ write
            buffer: std::collections::VecDeque::new(),
            length: None,
//@ instead of
                None if self.buffer.is_empty() => return Ok(None),
//@ write
                None if self.buffer.is_empty() && self.length.is_none() => return Ok(None),
//@ instead of
        let (length, rest) = self.buffer.split_first_chunk()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let frame = rest.get(..length)?.to_vec();
        self.buffer.drain(..2 + length);
        Some(frame)
//@ write
        if self.length.is_none() && self.buffer.len() >= 2 {
            let high = self.buffer.pop_front()?;
            let low = self.buffer.pop_front()?;
            self.length = Some(usize::from(u16::from_be_bytes([high, low])));
        }
        if self.buffer.len() < self.length? {
            return None;
        }
        let length = self.length.take()?;
        Some(self.buffer.drain(..length).collect())
//@ instead of
    let mut ticks = interval_at(Instant::now() + period, period);
//@ write
    let mut due = Instant::now() + period;
//@ instead of
            _ = ticks.tick() => Event::Tick,
//@ write
            () = tokio::time::sleep_until(due) => {
                due += period;
                Event::Tick
            }
