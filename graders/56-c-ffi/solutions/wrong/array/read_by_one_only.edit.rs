//@ wrong: promises `Send` and forgets `Sync`
//@ caught only by: array::compile::threads_may_share_a_series
//@ instead of
unsafe impl Sync for Series {}
//@ write
const _: () = ();
