//@ right: a task of its own reads the chunks; `next` only receives whole frames from it
//@ instead of
    chunks: mpsc::Receiver<Vec<u8>>,
    /// What has arrived and is not part of a returned frame yet.
    buffer: Vec<u8>,
//@ write
    frames: mpsc::Receiver<Result<Vec<u8>, Truncated>>,
//@ instead of
        Self {
            chunks,
            buffer: Vec::new(),
        }
//@ write
        let (sender, frames) = mpsc::channel(1);
        tokio::spawn(read(chunks, sender));
        Self { frames }
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
        self.frames.recv().await.transpose()
//@ instead of
    /// Takes a frame out of the buffer if all of it is there.
    fn whole_frame(&mut self) -> Option<Vec<u8>> {
        let (length, rest) = self.buffer.split_first_chunk()?;
        let length = usize::from(u16::from_be_bytes(*length));
        let frame = rest.get(..length)?.to_vec();
        self.buffer.drain(..2 + length);
        Some(frame)
    }
}
//@ write
}

async fn read(
    mut chunks: mpsc::Receiver<Vec<u8>>,
    frames: mpsc::Sender<Result<Vec<u8>, Truncated>>,
) {
    let mut buffer = Vec::new();
    loop {
        while let Some(frame) = whole_frame(&mut buffer) {
            if frames.send(Ok(frame)).await.is_err() {
                return;
            }
        }
        match chunks.recv().await {
            Some(chunk) => buffer.extend(chunk),
            None if buffer.is_empty() => return,
            None => {
                let _ = frames.send(Err(Truncated)).await;
                return;
            }
        }
    }
}

fn whole_frame(buffer: &mut Vec<u8>) -> Option<Vec<u8>> {
    let (length, rest) = buffer.split_first_chunk()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let frame = rest.get(..length)?.to_vec();
    buffer.drain(..2 + length);
    Some(frame)
}
