//@ wrong: pops the items into the parcel, the last one first
//@ caught only by: order::behaviour::the_whole_way_ends_in_a_parcel
//@ instead of
            contents: self.items.into_iter().map(|(name, _)| name).collect(),
//@ write
            contents: self.items.into_iter().rev().map(|(name, _)| name).collect(),
