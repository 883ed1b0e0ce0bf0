//@ wrong: sends samples through the desk in the wrong direction
//@ caught by: split::behaviour::every_sample_goes_through_the_desk
//@ instead of
                *sample = meter.limit(master.amplify(*sample));
//@ write
                *sample = master.amplify(meter.limit(*sample));
