//@ wrong: charges all minutes, also for a job that had fewer left
//@ caught by: workshop::behaviour::work_is_done_and_written_down
//@ instead of
            self.ledger.minutes += worked;
//@ write
            self.ledger.minutes += minutes;
