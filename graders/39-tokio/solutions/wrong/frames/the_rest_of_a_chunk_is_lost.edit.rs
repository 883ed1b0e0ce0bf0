//@ wrong: forgets what follows a frame in its chunk
//@ caught by: frames::behaviour::frames_are_found_however_the_bytes_are_cut
//@ instead of
        self.buffer.drain(..2 + length);
//@ write
        self.buffer.clear();
