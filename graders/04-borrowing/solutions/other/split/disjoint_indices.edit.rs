//@ right: a vector in the signature, and two indices at once
//@ instead of
    pub fn tracks_and_meter(&mut self) -> (&mut [Track], &mut Meter) {
//@ write
    pub fn tracks_and_meter(&mut self) -> (&mut Vec<Track>, &mut Meter) {
//@ instead of
        let (left, right) = tracks.split_at_mut(at);
        left[at - 1].bleed_into(&mut right[0]);
//@ write
        if let Ok([left, right]) = tracks.get_disjoint_mut([at - 1, at]) {
            left.bleed_into(right);
        }
