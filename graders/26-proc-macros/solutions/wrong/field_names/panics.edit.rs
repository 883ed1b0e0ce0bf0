//@ wrong: panics instead of reporting an error
//@ caught only by: field_names::compile::others_are_refused_at_their_name
//@ instead of
        return Err(Error::new_spanned(&input.ident, message));
//@ write
        panic!("{message}");
