//@ wrong: carries the kind's name along in every id
//@ caught only by: ids::cost::an_id_is_as_big_as_a_number
//@ instead of
    number: u64,
    /// As if an id could make a `T`, never as if it held one: function pointers are `Send` and `Sync` whatever they return.
//@ write
    number: u64,
    _name: fn() -> &'static str,
    /// As if an id could make a `T`, never as if it held one: function pointers are `Send` and `Sync` whatever they return.
//@ instead of
            number,
            kind: PhantomData,
//@ write
            number,
            _name: std::any::type_name::<T>,
            kind: PhantomData,
