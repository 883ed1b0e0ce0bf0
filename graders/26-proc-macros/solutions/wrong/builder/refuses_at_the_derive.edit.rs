//@ wrong: reports at the derive that a type is no struct with names
//@ caught only by: builder::compile::others_are_refused_at_their_name
//@ instead of
        return Err(Error::new_spanned(&input.ident, message));
//@ write
        return Err(Error::new(Span::call_site(), message));
