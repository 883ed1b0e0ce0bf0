//@ wrong: an end inside of a frame looks like the end of all frames
//@ caught only by: frames::behaviour::an_end_inside_a_frame_is_an_error
//@ instead of
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(Truncated),
//@ write
                None => return Ok(None),
