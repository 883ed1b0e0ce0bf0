//@ wrong: mixes up the two halves of the split
//@ caught by: split::behaviour::each_track_bleeds_to_the_right
//@ instead of
        left[at - 1].bleed_into(&mut right[0]);
//@ write
        right[0].bleed_into(&mut left[at - 1]);
