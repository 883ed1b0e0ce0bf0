//@ right: `tokio::select!` is only a macro that polls: it needs no runtime
//@ instead of
            futures::select_biased! {
                item = source.next() => match item {
//@ write
            tokio::select! {
                item = source.next() => match item {
//@ instead of
                () = due => break,
//@ write
                () = &mut due => break,
