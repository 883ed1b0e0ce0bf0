//@ right: strips the `r#` by hand and parses the list of names from text
//@ instead of
        .map(|name| name.unraw().to_string());
//@ write
        .map(|name| format!("{:?},", name.to_string().trim_start_matches("r#")))
        .collect::<String>();
    let names: TokenStream = names.parse()?;
//@ instead of
            pub const FIELD_NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
//@ write
            pub const FIELD_NAMES: &'static [&'static ::core::primitive::str] = &[#names];
