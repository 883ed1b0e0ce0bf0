//@ wrong: looks whether it is the last, and counts down in a second step: then nobody is the last
//@ caught only by: counted::model::the_last_one_comes_after_all_others
//@ instead of
        if self.shared().handles.fetch_sub(1, Ordering::Release) == 1 {
//@ write
        if self.shared().handles.load(Ordering::Acquire) != 1 {
            self.shared().handles.fetch_sub(1, Ordering::Release);
        } else {
