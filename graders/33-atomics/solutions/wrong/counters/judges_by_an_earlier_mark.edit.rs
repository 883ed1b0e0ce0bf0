//@ wrong: raises the mark in one step, but judges by a mark that was loaded before
//@ caught only by: counters::model::records_form_one_line
//@ instead of
        self.highest.fetch_max(value, Ordering::Relaxed) < value
//@ write
        let before = self.highest.load(Ordering::Relaxed);
        self.highest.fetch_max(value, Ordering::Relaxed);
        before < value
