//@ right: `futures::future::select` and a timer that comes and goes with the batch
//@ instead of
            futures::select_biased! {
                item = source.next() => match item {
                    Some(item) => items.push(item),
                    None => break,
                },
                () = due => break,
            }
//@ write
            match futures::future::select(source.next(), &mut due).await {
                futures::future::Either::Left((Some(item), _)) => items.push(item),
                _ => break,
            }
