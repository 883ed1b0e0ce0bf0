//@ right: writes the loops out, and orders everything as strictly as there is
//@ instead of
        self.next
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |next| {
                (next < self.end).then(|| next + 1)
            })
            .ok()
//@ write
        let mut next = self.next.load(Ordering::SeqCst);
        while next < self.end {
            match self.next.compare_exchange_weak(
                next,
                next + 1,
                Ordering::SeqCst,
                Ordering::SeqCst,
            ) {
                Ok(_) => return Some(next),
                Err(other) => next = other,
            }
        }
        None
//@ instead of
        self.highest.fetch_max(value, Ordering::Relaxed) < value
//@ write
        let mut highest = self.highest.load(Ordering::SeqCst);
        while highest < value {
            match self.highest.compare_exchange(
                highest,
                value,
                Ordering::SeqCst,
                Ordering::SeqCst,
            ) {
                Ok(_) => return true,
                Err(other) => highest = other,
            }
        }
        false
//@ instead of
        !self.raised.swap(true, Ordering::Relaxed)
//@ write
        self.raised
            .compare_exchange(false, true, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
