//@ wrong: stores the value if it is higher than the mark that was loaded, which may be old by then
//@ caught only by: counters::model::records_form_one_line
//@ instead of
        self.highest.fetch_max(value, Ordering::Relaxed) < value
//@ write
        let is_new = self.highest.load(Ordering::Relaxed) < value;
        if is_new {
            self.highest.store(value, Ordering::Relaxed);
        }
        is_new
