//@ wrong: reports the mistake at the derive instead of the type
//@ caught only by: field_names::compile::others_are_refused_at_their_name
//@ instead of
        return Err(Error::new_spanned(&input.ident, message));
//@ write
        return Err(Error::new(proc_macro2::Span::call_site(), message));
