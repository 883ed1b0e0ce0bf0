//@ wrong: binds each field to a variable, and variables are dropped in reverse
//@ caught by: drops::behaviour::the_database_outlives_its_server
//@ instead of
        self.database
//@ write
        let Self {
            _listener,
            _workers,
            database,
        } = self;
        database
