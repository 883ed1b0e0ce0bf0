//@ right: orders everything as strictly as there is
//@ instead of
        sequence.store(before + 1, Ordering::Relaxed);
//@ write
        sequence.store(before + 1, Ordering::SeqCst);
//@ instead of
        fence(Ordering::Release);
//@ write
        fence(Ordering::SeqCst);
//@ instead of
            place.store(value, Ordering::Relaxed);
//@ write
            place.store(value, Ordering::SeqCst);
//@ instead of
        sequence.store(before + 2, Ordering::Release);
//@ write
        sequence.store(before + 2, Ordering::SeqCst);
//@ instead of
        let before = sequence.load(Ordering::Acquire);
//@ write
        let before = sequence.load(Ordering::SeqCst);
//@ instead of
        let reading = pair.each_ref().map(|place| place.load(Ordering::Relaxed));
//@ write
        let reading = pair.each_ref().map(|place| place.load(Ordering::SeqCst));
//@ instead of
        fence(Ordering::Acquire);
//@ write
        fence(Ordering::SeqCst);
//@ instead of
        let after = sequence.load(Ordering::Relaxed);
//@ write
        let after = sequence.load(Ordering::SeqCst);
