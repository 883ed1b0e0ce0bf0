//@ wrong: asks the source again after its end, where a stream may panic
//@ caught only by: batch::behaviour::the_end_of_the_source_is_not_waited_out, batch::behaviour::it_runs_on_smol_as_well
//@ instead of
    let mut source = pin!(source.fuse());
//@ write
    let mut source = pin!(source);
//@ instead of
                item = source.next() => match item {
//@ write
                item = source.next().fuse() => match item {
