//@ wrong: decodes a `Vec`, which tosses a coin before each item
//@ caught by: fuzz::property::bug_21_is_found
//@ instead of
    while !bytes.is_empty() {
        let Ok(op) = Op::arbitrary(&mut bytes) else {
            return;
        };
//@ write
    for op in Vec::<Op>::arbitrary(&mut bytes).unwrap_or_default() {
