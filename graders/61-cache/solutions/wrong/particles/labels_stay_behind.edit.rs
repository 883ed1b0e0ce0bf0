//@ wrong: takes a label out as `remove` does, so the labels behind it belong to other particles from then on
//@ caught only by: particles::property::agrees_with_a_list
//@ instead of
            label: self.labels.swap_remove(index),
//@ write
            label: self.labels.remove(index),
