//@ wrong: lets a counter of its runs decide where it begins to read
//@ caught only by: fuzz::behaviour::the_same_data_give_the_same_result
//@ instead of
    let mut bytes = Unstructured::new(data);
//@ write
    static RUNS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let mut bytes = Unstructured::new(&data[(run % 7).min(data.len())..]);
