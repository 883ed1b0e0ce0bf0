//@ right: `FuturesOrdered` inside of the stage, polled in each round, also while a result waits for room
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
    let mut running = futures::stream::FuturesOrdered::new();
    let mut done = VecDeque::new();
    let mut open = true;
    let mut sent = 0;
    while open || !done.is_empty() || !running.is_empty() {
        let held = running.len() + done.len();
        tokio::select! {
            biased;
            () = output.closed() => break,
            Ok(room) = output.reserve(), if !done.is_empty() => {
                if let Some(result) = done.pop_front() {
                    room.send(result);
                    sent += 1;
                }
            }
            Some(result) = running.next() => done.push_back(result),
            item = input.recv(), if open && held < workers => match item {
                Some(item) => running.push_back(work(item)),
                None => open = false,
            },
        }
    }
