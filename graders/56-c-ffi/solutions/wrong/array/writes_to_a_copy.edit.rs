//@ wrong: hands out a copy to be written to
//@ caught by: array::behaviour::what_is_written_stays
//@ instead of
        let data = unsafe { bindings::logbook_series_data_mut(self.series.as_ptr()) };
        if data.is_null() {
            return &mut [];
        }
//@ write
        let data: *mut Reading = self.as_slice().to_vec().leak().as_mut_ptr();
