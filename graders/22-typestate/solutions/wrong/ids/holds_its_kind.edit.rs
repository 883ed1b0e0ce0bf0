//@ wrong: says with `PhantomData<T>` that an id holds a `T`, so it is bound to the thread of one that is
//@ caught only by: ids::compile::an_id_may_go_to_any_thread
//@ instead of
    kind: PhantomData<fn() -> T>,
//@ write
    kind: PhantomData<T>,
