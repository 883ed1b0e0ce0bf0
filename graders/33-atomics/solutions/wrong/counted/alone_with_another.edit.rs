//@ wrong: lets a handle change the value while there is one more
//@ caught by: counted::behaviour::only_a_single_handle_may_change_the_value
//@ instead of
        if this.shared().handles.load(Ordering::Acquire) != 1 {
//@ write
        if this.shared().handles.load(Ordering::Acquire) > 2 {
