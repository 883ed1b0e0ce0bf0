//@ wrong: takes the buffer into the future: a dropped future takes it to the grave
//@ caught only by: frames::behaviour::a_dropped_next_loses_nothing, frames::behaviour::a_tick_in_the_middle_of_a_frame_loses_nothing
//@ instead of
        loop {
            if let Some(frame) = self.whole_frame() {
                return Ok(Some(frame));
            }
//@ write
        let mut buffer = std::mem::take(&mut self.buffer);
        loop {
            if let Some(frame) = Self::whole_frame(&mut buffer) {
                self.buffer = buffer;
                return Ok(Some(frame));
            }
//@ instead of
                Some(chunk) => self.buffer.extend(chunk),
                None if self.buffer.is_empty() => return Ok(None),
//@ write
                Some(chunk) => buffer.extend(chunk),
                None if buffer.is_empty() => return Ok(None),
//@ instead of
    fn whole_frame(&mut self) -> Option<Vec<u8>> {
        let (length, rest) = self.buffer.split_first_chunk()?;
//@ write
    fn whole_frame(buffer: &mut Vec<u8>) -> Option<Vec<u8>> {
        let (length, rest) = buffer.split_first_chunk()?;
//@ instead of
        self.buffer.drain(..2 + length);
//@ write
        buffer.drain(..2 + length);
