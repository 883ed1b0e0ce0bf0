//@ wrong: lists the public fields only
//@ caught by: field_names::behaviour::names_stand_in_order
//@ instead of
        .filter_map(|field| field.ident.as_ref())
//@ write
        .filter(|field| matches!(field.vis, syn::Visibility::Public(_)))
        .filter_map(|field| field.ident.as_ref())
