//@ wrong: clones the left track to have it out of the way
//@ caught only by: split::cost::bleeding_copies_no_track
//@ instead of
        let (left, right) = tracks.split_at_mut(at);
        left[at - 1].bleed_into(&mut right[0]);
//@ write
        let left = tracks[at - 1].clone();
        left.bleed_into(&mut tracks[at]);
