//@ wrong: makes room for as many items as may come at most
//@ caught only by: small::cost::a_known_size_is_asked_for_at_once
//@ instead of
        let (known, _) = items.size_hint();
//@ write
        let (least, most) = items.size_hint();
        let known = most.unwrap_or(least);
