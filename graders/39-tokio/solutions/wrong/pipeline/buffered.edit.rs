//@ wrong: work that is polled only between two sends stands still while the output is full
//@ caught only by: pipeline::behaviour::a_full_output_stops_the_intake_but_not_the_work
//@ instead of
    let mut tasks = VecDeque::new();
    let mut ready = None;
    let mut open = true;
    let mut sent = 0;
    while open || ready.is_some() || !tasks.is_empty() {
        let held = tasks.len() + usize::from(ready.is_some());
        // Each branch waits for one thing and can be dropped without a loss: what has happened is in the variables above.
        tokio::select! {
            biased;
            () = output.closed() => break,
            room = output.reserve(), if ready.is_some() => match (room, ready.take()) {
                (Ok(room), Some(result)) => {
                    room.send(result);
                    sent += 1;
                }
                _ => break,
            },
            result = first(&mut tasks), if ready.is_none() => {
                tasks.pop_front();
                ready = Some(result);
            }
            item = input.recv(), if open && held < workers => match item {
                Some(item) => tasks.push_back(AbortOnDropHandle::new(tokio::spawn(work(item)))),
                None => open = false,
            },
        }
    }
//@ write
    use futures::StreamExt;
    let items = futures::stream::poll_fn(|context| input.poll_recv(context));
    let mut results = items.map(work).buffered(workers);
    let mut sent = 0;
    loop {
        let result = tokio::select! {
            biased;
            () = output.closed() => break,
            result = results.next() => result,
        };
        let Some(result) = result else { break };
        if output.send(result).await.is_err() {
            break;
        }
        sent += 1;
    }
