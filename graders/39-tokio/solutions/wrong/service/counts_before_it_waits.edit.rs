//@ wrong: claims its turn before it waits, and a dropped `submit` never gives it back
//@ caught only by: service::behaviour::a_dropped_submit_leaves_nothing_behind
//@ instead of
    abort: CancellationToken,
    /// Whoever accepts a job or begins the shutdown holds this lock, so that no job slips in between.
//@ write
    abort: CancellationToken,
    turns: (Mutex<usize>, tokio::sync::watch::Sender<usize>),
    /// Whoever accepts a job or begins the shutdown holds this lock, so that no job slips in between.
//@ instead of
            abort: CancellationToken::new(),
//@ write
            abort: CancellationToken::new(),
            turns: (Mutex::new(0), tokio::sync::watch::channel(0).0),
//@ instead of
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return Err(job);
        };
//@ write
        let turn = {
            let mut next = self.turns.0.lock().unwrap_or_else(PoisonError::into_inner);
            *next += 1;
            *next - 1
        };
        let mut served = self.turns.1.subscribe();
        let _ = served.wait_for(|served| *served == turn).await;
        let place = Arc::clone(&self.places).acquire_owned().await;
        self.turns.1.send_modify(|served| *served += 1);
        let Ok(place) = place else {
            return Err(job);
        };
