//@ right: counts the last part on the caller's thread, and keeps each counter in a box of its own
//@ instead of
    slots: Vec<Slot>,
//@ write
    slots: Vec<Box<Slot>>,
//@ instead of
            slots: Vec::from_iter((0..slots).map(|_| Slot::default())),
//@ write
            slots: Vec::from_iter((0..slots).map(|_| Box::default())),
//@ instead of
    let begin_of = |part: usize| bytes.len() / threads * part + part.min(bytes.len() % threads);
    thread::scope(|scope| {
        for part in 0..threads {
            let part = &bytes[begin_of(part)..begin_of(part + 1)];
            scope.spawn(move || {
                let mut counts = [0; 256];
                for byte in part {
                    counts[usize::from(*byte)] += 1;
                }
                merge(&counts);
            });
        }
//@ write
    let count = move |part: &[u8]| {
        let mut counts = [0; 256];
        for byte in part {
            counts[usize::from(*byte)] += 1;
        }
        merge(&counts);
    };
    thread::scope(|scope| {
        let mut rest = bytes;
        for threads_left in (2..=threads).rev() {
            let (part, others) = rest.split_at(rest.len() / threads_left);
            scope.spawn(move || count(part));
            rest = others;
        }
        count(rest);
