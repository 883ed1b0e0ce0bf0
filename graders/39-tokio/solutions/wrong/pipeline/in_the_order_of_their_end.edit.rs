//@ wrong: sends whatever is done first
//@ caught by: pipeline::behaviour::results_come_in_order_and_all_of_them
//@ instead of
    let mut tasks = VecDeque::new();
//@ write
    let mut tasks = tokio::task::JoinSet::new();
//@ instead of
            result = first(&mut tasks), if ready.is_none() => {
                tasks.pop_front();
                ready = Some(result);
            }
//@ write
            Some(Ok(result)) = tasks.join_next(), if ready.is_none() => ready = Some(result),
//@ instead of
                Some(item) => tasks.push_back(AbortOnDropHandle::new(tokio::spawn(work(item)))),
//@ write
                Some(item) => {
                    tasks.spawn(work(item));
                }
