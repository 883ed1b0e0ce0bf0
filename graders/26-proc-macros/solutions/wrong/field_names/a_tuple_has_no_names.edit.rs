//@ wrong: gives a tuple struct an empty list
//@ caught only by: field_names::compile::others_are_refused_at_their_name
//@ instead of
        fields: fields @ (Fields::Named(_) | Fields::Unit),
//@ write
        fields,
