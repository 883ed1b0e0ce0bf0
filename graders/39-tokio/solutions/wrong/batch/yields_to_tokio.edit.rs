//@ wrong: starts a helper task, and only a tokio runtime has tasks for tokio
//@ caught only by: batch::behaviour::it_runs_on_smol_as_well
//@ instead of
        emit(items);
//@ write
        // Gives the consumer of the batch a turn.
        let _ = tokio::spawn(async {}).await;
        emit(items);
