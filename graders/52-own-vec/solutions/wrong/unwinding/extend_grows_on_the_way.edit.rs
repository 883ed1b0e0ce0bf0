//@ wrong: pushes without a look at the hint
//@ caught only by: unwinding::cost::memory_is_asked_for_once_or_never
//@ instead of
        self.reserve(values.size_hint().0);
//@ write
