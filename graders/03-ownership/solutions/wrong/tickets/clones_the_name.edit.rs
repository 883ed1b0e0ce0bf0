//@ wrong: clones the name out of a ticket that is dropped at once
//@ caught by: tickets::cost::admit_hands_the_name_over
//@ instead of
        self.holder
//@ write
        self.holder.clone()
