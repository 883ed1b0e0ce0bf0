//@ wrong: keeps only the last value of `each`
//@ caught only by: builder::behaviour::each_appends_one, builder::behaviour::it_needs_no_prelude
//@ instead of
            Sort::Each(..) => quote!(::std::vec::Vec::push(&mut self.#ident, #value)),
//@ write
            Sort::Each(..) => quote!(self.#ident = ::std::vec::Vec::from([#value])),
