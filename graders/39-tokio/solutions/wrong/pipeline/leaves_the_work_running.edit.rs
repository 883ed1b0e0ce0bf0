//@ wrong: a dropped `JoinHandle` does not stop its task
//@ caught by: pipeline::behaviour::nothing_works_for_nobody
//@ instead of
                Some(item) => tasks.push_back(AbortOnDropHandle::new(tokio::spawn(work(item)))),
//@ write
                Some(item) => tasks.push_back(tokio::spawn(work(item))),
//@ instead of
async fn first<U>(tasks: &mut VecDeque<AbortOnDropHandle<U>>) -> U {
//@ write
async fn first<U>(tasks: &mut VecDeque<tokio::task::JoinHandle<U>>) -> U {
