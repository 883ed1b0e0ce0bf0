//@ wrong: moves the tail by way of a `Vec`
//@ caught only by: drain::cost::nothing_is_allocated
//@ instead of
            ptr::copy(self.0.slot(from), gap, count);
//@ write
            let tail: Vec<T> = (from..from + count).map(|index| self.0.slot(index).read()).collect();
            for (index, value) in tail.into_iter().enumerate() {
                gap.add(index).write(value);
            }
