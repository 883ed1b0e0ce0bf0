//@ wrong: asks the series for its length when it is empty already
//@ caught by: array::behaviour::a_detached_array_outlives_its_series
//@ instead of
        Readings { data, length }
//@ write
        length = unsafe { bindings::logbook_series_len(self.series.as_ptr()) };
        Readings { data, length }
