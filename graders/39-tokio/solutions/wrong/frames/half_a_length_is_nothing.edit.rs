//@ wrong: one byte of a length counts as no frame begun
//@ caught only by: frames::behaviour::an_end_inside_a_frame_is_an_error
//@ instead of
                None if self.buffer.is_empty() => return Ok(None),
//@ write
                None if self.buffer.len() < 2 => return Ok(None),
