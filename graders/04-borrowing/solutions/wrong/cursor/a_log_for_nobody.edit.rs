//@ wrong: makes a log where there is none, so that it has one to pass on
//@ caught only by: cursor::cost::without_a_log_nothing_is_allocated
//@ instead of
    if let Some(log) = log.as_deref_mut() {
        log.push_str(&folder.name);
        log.push('\n');
    }
    let mut size = folder.size;
    for inner in &folder.inside {
        size += total(inner, log.as_deref_mut());
    }
    size
//@ write
    let mut nowhere = String::new();
    let log = log.unwrap_or(&mut nowhere);
    log.push_str(&folder.name);
    log.push('\n');
    let mut size = folder.size;
    for inner in &folder.inside {
        size += total(inner, Some(&mut *log));
    }
    size
