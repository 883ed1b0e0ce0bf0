//@ wrong: asks for tokio's timer, which only a tokio runtime has
//@ caught only by: batch::behaviour::it_runs_on_smol_as_well
//@ instead of
        let mut due = pin!(sleep(linger).fuse());
//@ write
        let mut due = pin!(tokio::time::sleep(linger).fuse());
