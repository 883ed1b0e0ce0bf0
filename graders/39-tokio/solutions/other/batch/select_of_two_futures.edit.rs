//@ right: `futures::future::select` and a timer that comes and goes with the batch
//@ instead of
            // The timer comes first: a source that always has more must not keep it from its turn.
            futures::select_biased! {
                () = due => break,
                item = source.next() => match item {
                    Some(item) => items.push(item),
                    None => break,
                },
            }
//@ write
            match futures::future::select(source.next(), &mut due).await {
                futures::future::Either::Left((Some(item), _)) => items.push(item),
                _ => break,
            }
