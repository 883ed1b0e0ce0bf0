//@ wrong: leaves the bytes out that remain when all parts are equally long
//@ caught by: counters::property::every_byte_is_counted_once
//@ instead of
    let begin_of = |part: usize| bytes.len() / threads * part + part.min(bytes.len() % threads);
//@ write
    let begin_of = |part: usize| bytes.len() / threads * part;
