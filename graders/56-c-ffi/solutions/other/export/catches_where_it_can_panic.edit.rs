//@ right: catches around the one call that can panic
//@ instead of
    // `Counts` says itself that its old state stays where it panics, so nobody sees a half-done change.
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(status) | Err(status)) => status,
        Err(_) => TALLY_PANICKED,
    }
//@ write
    match work() {
        Ok(status) | Err(status) => status,
    }
//@ instead of
        tally.counts.add(word, amount);
//@ write
        // The old count stays where it panics.
        catch_unwind(AssertUnwindSafe(|| tally.counts.add(word, amount)))
            .map_err(|_| TALLY_PANICKED)?;
