//@ wrong: pins the first future to a variable that lives to the end of the function
//@ caught by: machine::behaviour::the_written_one_goes_step_by_step, machine::property::nobody_can_tell_one_from_the_other
//@ instead of
    let value = first.await?;
//@ write
    let mut first = std::pin::pin!(first);
    let value = first.as_mut().await?;
