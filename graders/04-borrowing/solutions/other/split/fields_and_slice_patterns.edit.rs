//@ right: names each field where it is used, and walks with slice patterns
//@ instead of
        let Desk { master, meter } = &mut self.desk;
        for track in &mut self.tracks {
            for sample in &mut track.samples {
                *sample = meter.limit(master.amplify(*sample));
            }
        }
//@ write
        for sample in self.tracks.iter_mut().flat_map(|track| &mut track.samples) {
            let louder = self.desk.master.amplify(*sample);
            *sample = self.desk.meter.limit(louder);
        }
//@ instead of
        (&mut self.tracks, &mut self.desk.meter)
//@ write
        let Self { tracks, desk } = self;
        (tracks.as_mut_slice(), &mut desk.meter)
//@ instead of
    for pair in samples.chunks_exact_mut(2) {
        pair.swap(0, 1);
    }
//@ write
    let mut rest = samples;
    while let [left, right, behind @ ..] = rest {
        std::mem::swap(left, right);
        rest = behind;
    }
//@ instead of
    for at in 1..tracks.len() {
        let (left, right) = tracks.split_at_mut(at);
        left[at - 1].bleed_into(&mut right[0]);
    }
//@ write
    let mut rest = tracks;
    while let [left, right, ..] = rest {
        left.bleed_into(right);
        rest = &mut rest[1..];
    }
