//@ right: binds each value to a variable first, under a name that only the macro sees
//@ instead of
    let values = slots.iter().map(Slot::value);
//@ write
    let values = slots.iter().map(Slot::value);
    let fields = slots.iter().map(|slot| slot.ident);
    let locals = slots.iter().map(Slot::local);
//@ instead of
                ::core::result::Result::Ok(#ident { #(#values,)* })
//@ write
                #(#values)*
                ::core::result::Result::Ok(#ident { #(#fields: #locals,)* })
//@ instead of
    /// The field as `build` makes it. No `let`: its name would be seen by the next field's `default`.
//@ write
    fn local(&self) -> Ident {
        Ident::new(&format!("of_{}", self.ident.unraw()), Span::mixed_site())
    }

//@ instead of
            Sort::Optional(_) | Sort::Each(..) => return quote!(#ident: self.#ident),
//@ write
            Sort::Optional(_) | Sort::Each(..) => {
                let local = self.local();
                return quote!(let #local = self.#ident;);
            }
//@ instead of
        quote! {
            #ident: match self.#ident {
                ::core::option::Option::Some(#value) => #value,
                ::core::option::Option::None => #otherwise,
            }
//@ write
        let local = self.local();
        quote! {
            let #local = match self.#ident {
                ::core::option::Option::Some(#value) => #value,
                ::core::option::Option::None => #otherwise,
            };
