//@ wrong: asks for the next item as soon as it hands one out
//@ caught by: merge::cost::at_most_one_item_is_held_back
//@ instead of
            (Some(left), Some(right)) if right < left => self.right.next(),
            (Some(_), _) => self.left.next(),
//@ write
            (Some(left), Some(right)) if right < left => {
                let item = self.right.next();
                self.right.peek();
                item
            }
            (Some(_), _) => {
                let item = self.left.next();
                self.left.peek();
                item
            }
