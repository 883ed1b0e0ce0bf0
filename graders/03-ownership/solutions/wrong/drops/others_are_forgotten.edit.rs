//@ wrong: forgets the other parts instead of dropping them
//@ caught by: drops::behaviour::the_database_outlives_its_server
//@ instead of
    pub fn into_database(self) -> Part {
//@ write
    pub fn into_database(self) -> Part {
        mem::forget(self._listener);
        mem::forget(self._workers);
