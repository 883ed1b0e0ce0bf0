//@ right: loops, matches, and looks for the end of the word
//@ instead of
    readings.iter().copied().min()
//@ write
    let (first, rest) = readings.split_first()?;
    let mut lowest = first;
    for reading in rest {
        if reading < lowest {
            lowest = reading;
        }
    }
    Some(*lowest)
//@ instead of
    for reading in readings {
        *reading += by;
    }
//@ write
    readings.iter_mut().for_each(|reading| *reading += by);
//@ instead of
    if readings.last() != Some(&reading) {
        readings.push(reading);
    }
//@ write
    match readings[..] {
        [.., last] if last == reading => {}
        _ => readings.push(reading),
    }
//@ instead of
    line.split_whitespace().next().unwrap_or_default()
//@ write
    let line = line.trim_start();
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    &line[..end]
