//! Exercise 3: several exclusive references at once.

use kata_04::split::{Desk, Master, Meter, Mixer, Track, bleed, swap_sides};

fn track(samples: &[i32]) -> Track {
    Track {
        samples: samples.to_vec(),
    }
}

/// Two tracks; everything becomes three times louder; the loudest sample so far was 40.
fn mixer() -> Mixer {
    Mixer {
        tracks: vec![track(&[10, -50]), track(&[-40, 33])],
        desk: Desk {
            master: Master { gain: 3 },
            meter: Meter { peak: 40 },
        },
    }
}

mod behaviour {
    use super::{Mixer, bleed, mixer, swap_sides, track};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "every sample of every track goes through `master.amplify`, then `meter.limit`; what comes out takes its place"
    )]
    fn every_sample_goes_through_the_desk() {
        let mut desk_and_tracks = mixer();
        desk_and_tracks.run();
        let Mixer { tracks, desk } = desk_and_tracks;
        expect_eq!(
            (tracks, desk.meter.peak),
            (vec![track(&[30, -100]), track(&[-100, 99])], 150),
            "after mixer.run() on tracks [10, -50] and [-40, 33], gain 3; the number is the meter's peak, 40 before"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`tracks_and_meter` lends all tracks and the meter, both to be changed"
    )]
    fn what_is_lent_is_the_mixers_own() {
        let mut mixer = mixer();
        mixer.tracks_and_meter().0[1].samples[0] = 7;
        mixer.tracks_and_meter().1.limit(-60);
        expect_eq!(
            (&mixer.tracks[1].samples, mixer.desk.meter.peak),
            (&vec![7, 33], 60),
            "after samples[0] = 7 in the second lent track, and limit(-60) of the lent meter, whose peak was 40"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`swap_sides` exchanges left and right; a last one without a partner stays"
    )]
    fn neighbours_change_sides() {
        for (given, expected) in [
            (vec![1, 2, 3, 4], vec![2, 1, 4, 3]),
            (vec![1, 2, 3, 4, 5], vec![2, 1, 4, 3, 5]),
            (vec![1], vec![1]),
            (vec![], vec![]),
        ] {
            let mut samples = given.clone();
            swap_sides(&mut samples);
            expect_eq!(samples, expected, "after swap_sides on {given:?}");
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "each track bleeds into the one to its right, beginning at the left"
    )]
    fn each_track_bleeds_to_the_right() {
        for (given, expected) in [
            (vec![16, 0, 0], vec![16, 4, 1]),
            (vec![4, 7], vec![4, 8]),
            (vec![0, 0, 16], vec![0, 0, 16]),
            (vec![16], vec![16]),
            (vec![], vec![]),
        ] {
            let one_sample_each = |samples: &[i32]| -> Vec<_> {
                samples.iter().map(|&sample| track(&[sample])).collect()
            };
            let mut tracks = one_sample_each(&given);
            bleed(&mut tracks);
            expect_eq!(
                tracks,
                one_sample_each(&expected),
                "after bleed(tracks) on tracks of one sample each: {given:?}"
            );
        }
    }
}

mod cost {
    use super::{bleed, mixer, track};
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(points = 1, contract = "`run` allocates nothing")]
    fn mixing_happens_in_place() {
        let mut mixer = mixer();
        expect_eq!(
            allocations_of(|| mixer.run()).1,
            0,
            "two tracks of two samples; allocations counted"
        );
    }

    #[grader_kit::test(points = 1, contract = "`bleed` allocates nothing")]
    fn bleeding_copies_no_track() {
        let mut tracks = [16, 0, 0].map(|sample| track(&[sample]));
        expect_eq!(
            allocations_of(|| bleed(&mut tracks)).1,
            0,
            "three tracks of one sample; allocations counted"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "tracks and meter are lent both at once; while either is in use, the mixer itself is out of reach"
    )]
    fn tracks_and_meter_are_used_together() {
        expect_ok!(case!("tracks_and_meter_are_used_together"));
    }
}
