//@ wrong: forgets the end in its hint, which still asks a source that has ended
//@ caught by: chunked::behaviour::a_source_that_has_ended_is_left_alone
//@ instead of
    /// `None` once it has ended.
    source: Option<I>,
//@ write
    source: I,
    ended: bool,
//@ instead of
            source: Some(source),
//@ write
            source,
            ended: false,
//@ instead of
        let source = self.source.as_mut()?;
        let chunk = Vec::from_iter(source.take(self.size));
        if chunk.len() < self.size {
            self.source = None;
        }
//@ write
        if self.ended {
            return None;
        }
        let chunk = Vec::from_iter(self.source.by_ref().take(self.size));
        self.ended = chunk.len() < self.size;
//@ instead of
        let Some(source) = &self.source else {
            return (0, Some(0));
        };
        let (low, high) = source.size_hint();
//@ write
        let (low, high) = self.source.size_hint();
