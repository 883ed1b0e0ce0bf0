//@ wrong: reports every job that was worked on
//@ caught by: workshop::behaviour::each_finished_job_is_reported_once
//@ instead of
            self.ledger.minutes += worked;
//@ write
            self.ledger.minutes += worked;
            report(&bench.name, job);
//@ instead of
                report(&bench.name, &job);
//@ write
