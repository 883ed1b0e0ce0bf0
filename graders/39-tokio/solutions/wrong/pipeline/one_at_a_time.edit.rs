//@ wrong: awaits the work inside of the branch, where nothing else can happen
//@ caught by: pipeline::behaviour::as_many_at_once_as_there_are_workers
//@ instead of
                Some(item) => tasks.push_back(AbortOnDropHandle::new(tokio::spawn(work(item)))),
//@ write
                Some(item) => ready = Some(work(item).await),
//@ instead of
            item = input.recv(), if open && held < workers => match item {
//@ write
            item = input.recv(), if open && held == 0 => match item {
//@ instead of
    let mut tasks = VecDeque::new();
//@ write
    let mut tasks: VecDeque<AbortOnDropHandle<U>> = VecDeque::new();
