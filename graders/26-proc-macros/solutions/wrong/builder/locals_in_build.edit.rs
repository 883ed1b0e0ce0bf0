//@ wrong: binds each value to a variable with the field's name, which the next default sees
//@ caught only by: builder::behaviour::defaults_see_their_surroundings
//@ instead of
    let values = slots.iter().map(Slot::value);
//@ write
    let values = slots.iter().map(Slot::value);
    let names = slots.iter().map(|slot| slot.ident);
//@ instead of
                ::core::result::Result::Ok(#ident { #(#values,)* })
//@ write
                #(#values)*
                ::core::result::Result::Ok(#ident { #(#names,)* })
//@ instead of
            Sort::Optional(_) | Sort::Each(..) => return quote!(#ident: self.#ident),
//@ write
            Sort::Optional(_) | Sort::Each(..) => return quote!(let #ident = self.#ident;),
//@ instead of
            #ident: match self.#ident {
                ::core::option::Option::Some(#value) => #value,
                ::core::option::Option::None => #otherwise,
            }
//@ write
            let #ident = match self.#ident {
                ::core::option::Option::Some(#value) => #value,
                ::core::option::Option::None => #otherwise,
            };
