//@ wrong: goes on only to the first error and leaves out the rest
//@ caught by: collecting::behaviour::sort_out_keeps_every_value_and_error
//@ instead of
pub fn sort_out<T, E>(results: impl Iterator<Item = Result<T, E>>) -> (Vec<T>, Vec<E>) {
//@ write
pub fn sort_out<T, E>(results: impl Iterator<Item = Result<T, E>>) -> (Vec<T>, Vec<E>) {
    let mut going = true;
    let results = results.take_while(|result| std::mem::replace(&mut going, result.is_ok()));
