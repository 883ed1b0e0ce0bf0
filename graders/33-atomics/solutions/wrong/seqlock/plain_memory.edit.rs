//@ wrong: keeps the pair in a plain cell, which is read while it is written
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
    pair: [AtomicU64; 2],
}
//@ write
    pair: crate::sync::cell::UnsafeCell<[u64; 2]>,
}

// SAFETY: wrong, since readers read while the writer writes.
unsafe impl Sync for Shared {}
//@ instead of
        pair: pair.map(AtomicU64::new),
//@ write
        pair: crate::sync::cell::UnsafeCell::new(pair),
//@ instead of
        for (place, value) in places.iter().zip(pair) {
            place.store(value, Ordering::Relaxed);
        }
//@ write
        // SAFETY: wrong, as above.
        places.with_mut(|place| unsafe { *place = pair });
//@ instead of
        let reading = pair.each_ref().map(|place| place.load(Ordering::Relaxed));
//@ write
        // SAFETY: wrong, as above.
        let reading = pair.with(|place| unsafe { *place });
