//@ wrong: asks with a Relaxed load whether it is alone
//@ caught only by: counted::model::a_single_handle_comes_after_all_others
//@ instead of
        if this.shared().handles.load(Ordering::Acquire) != 1 {
//@ write
        if this.shared().handles.load(Ordering::Relaxed) != 1 {
