//@ wrong: takes a raw pointer for the label, which no thread may pass on
//@ caught only by: ids::compile::an_id_may_go_to_any_thread
//@ instead of
    kind: PhantomData<fn() -> T>,
//@ write
    kind: PhantomData<*const T>,
