//@ wrong: takes a value that equals the mark for a new record
//@ caught by: counters::property::records_agree_with_a_maximum
//@ instead of
        self.highest.fetch_max(value, Ordering::Relaxed) < value
//@ write
        self.highest.fetch_max(value, Ordering::Relaxed) <= value
