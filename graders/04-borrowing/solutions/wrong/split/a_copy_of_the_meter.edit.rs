//@ wrong: copies the meter out of the mixer, and what it notes is lost
//@ caught by: split::behaviour::every_sample_goes_through_the_desk
//@ instead of
        let Desk { master, meter } = &mut self.desk;
//@ write
        let Desk { master, mut meter } = self.desk;
