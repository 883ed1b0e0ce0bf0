//@ wrong: takes the length out of the buffer before the bytes are there: who is dropped in between has read a length for nobody
//@ caught only by: frames::behaviour::a_dropped_next_loses_nothing, frames::behaviour::a_tick_in_the_middle_of_a_frame_loses_nothing
//@ instead of
        loop {
            if let Some(frame) = self.whole_frame() {
                return Ok(Some(frame));
            }
            // The only `await`. Before and after it, all that has arrived is in `self`.
            match self.chunks.recv().await {
                Some(chunk) => self.buffer.extend(chunk),
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(Truncated),
            }
        }
//@ write
        while self.buffer.len() < 2 {
            match self.chunks.recv().await {
                Some(chunk) => self.buffer.extend(chunk),
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(Truncated),
            }
        }
        let length: Vec<u8> = self.buffer.drain(..2).collect();
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        while self.buffer.len() < length {
            let chunk = self.chunks.recv().await.ok_or(Truncated)?;
            self.buffer.extend(chunk);
        }
        Ok(Some(self.buffer.drain(..length).collect()))
