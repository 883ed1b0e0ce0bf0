//@ wrong: collects each track anew, because the mixer was locked
//@ caught only by: split::cost::mixing_happens_in_place
//@ instead of
            for sample in &mut track.samples {
                *sample = meter.limit(master.amplify(*sample));
            }
//@ write
            let samples = track.samples.iter();
            track.samples = Vec::from_iter(samples.map(|&s| meter.limit(master.amplify(s))));
