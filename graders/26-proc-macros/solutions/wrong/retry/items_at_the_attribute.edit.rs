//@ wrong: reports a wrong item at the attribute
//@ caught only by: retry::compile::wrong_items_are_marked
//@ instead of
        other => Err(Error::new_spanned(
            other,
//@ write
        _ => Err(Error::new(
            Span::call_site(),
