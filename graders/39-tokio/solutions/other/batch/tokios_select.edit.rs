//@ right: `tokio::select!` is only a macro that polls: it needs no runtime
//@ instead of
            futures::select_biased! {
                () = due => break,
//@ write
            tokio::select! {
                () = &mut due => break,
