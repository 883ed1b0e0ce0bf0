//@ wrong: keeps the first value that was set
//@ caught only by: builder::behaviour::setters_and_build
//@ instead of
            _ => quote!(self.#ident = ::core::option::Option::Some(#value)),
//@ write
            _ => quote!(::core::option::Option::get_or_insert(&mut self.#ident, #value)),
