//@ wrong: gives up the others when one job panics
//@ caught by: gather::behaviour::results_come_in_the_order_of_the_jobs
//@ instead of
        results.push(task.await.map_err(|_| Panicked));
//@ write
        let result = task.await.map_err(|_| Panicked);
        results.push(result);
        if matches!(results.last(), Some(Err(_))) {
            break;
        }
