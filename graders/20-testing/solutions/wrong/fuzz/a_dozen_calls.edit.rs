//@ wrong: stops after a dozen calls, whatever data there are
//@ caught only by: fuzz::property::bug_21_is_found
//@ instead of
    while !bytes.is_empty() {
//@ write
    let mut calls = 0..12;
    while !bytes.is_empty() && calls.next().is_some() {
