//@ wrong: writes its own name when those inside are done
//@ caught by: cursor::behaviour::every_folder_is_counted_and_logged
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
    let mut size = folder.size;
    for inner in &folder.inside {
        size += total(inner, log.as_deref_mut());
    }
    if let Some(log) = log {
        log.push_str(&folder.name);
        log.push('\n');
    }
    size
