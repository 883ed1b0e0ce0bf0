//! Exercise 3: several exclusive references at once.
//!
//! Two `&mut` may live at the same time as long as the compiler can see that they never touch the same place. Of fields it
//! sees that. Of what a method does with `&mut self`, or of `list[a]` and `list[b]`, it does not.
//!
//! Nothing in this exercise allocates.

/// One instrument, recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// What is heard.
    pub samples: Vec<i32>,
}

impl Track {
    /// Adds a quarter of each sample to the neighbour's sample at the same place. (Finished.)
    pub fn bleed_into(&self, neighbour: &mut Track) {
        for (ours, theirs) in self.samples.iter().zip(&mut neighbour.samples) {
            *theirs += ours / 4;
        }
    }
}

/// Tracks, and the desk that they are mixed on.
#[derive(Debug, PartialEq, Eq)]
pub struct Mixer {
    /// The tracks, from left to right.
    pub tracks: Vec<Track>,
    /// What all tracks go through.
    pub desk: Desk,
}

/// What all tracks go through.
#[derive(Debug, PartialEq, Eq)]
pub struct Desk {
    /// Makes it louder.
    pub master: Master,
    /// Watches how loud it gets.
    pub meter: Meter,
}

/// Makes samples louder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Master {
    /// How many times louder.
    pub gain: i32,
}

impl Master {
    /// The sample, made louder. (Finished.)
    pub fn amplify(&self, sample: i32) -> i32 {
        sample * self.gain
    }
}

/// Watches how loud it gets, and limits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meter {
    /// The loudest sample that came along, before it was limited; without its sign.
    pub peak: i32,
}

impl Meter {
    /// Notes the sample, and limits it to the range from -100 to 100. (Finished.)
    pub fn limit(&mut self, sample: i32) -> i32 {
        self.peak = self.peak.max(sample.abs());
        sample.clamp(-100, 100)
    }
}

impl Mixer {
    /// Sends every sample of every track through the desk: first `master.amplify`, then `meter.limit`; what comes out takes
    /// the sample's place. Nothing is allocated.
    ///
    /// The draft called a method of `Mixer` for it, and a method gets the whole mixer or nothing:
    ///
    /// ```text
    /// for track in self.tracks.iter_mut() {
    ///     for sample in track.samples.iter_mut() {
    ///         *sample = self.through_the_desk(*sample);
    ///     }             ^^^^ E0499: cannot borrow `*self` as mutable more than once at a time
    /// }
    /// ```
    ///
    /// ```
    /// use kata_04::split::{Desk, Master, Meter, Mixer, Track};
    ///
    /// let desk = Desk { master: Master { gain: 3 }, meter: Meter { peak: 0 } };
    /// let mut mixer = Mixer { tracks: vec![Track { samples: vec![10, -50] }], desk };
    /// mixer.run();
    /// assert_eq!(mixer.tracks[0].samples, [30, -100]);
    /// assert_eq!(mixer.desk.meter.peak, 150);
    /// ```
    pub fn run(&mut self) {
        todo!()
    }

    /// Lends all tracks and the meter, both to be changed, and both at once.
    ///
    /// With a method for the tracks and another one for the meter, a caller could have only one of them at a time. The return
    /// type is yours to correct: as given, the caller gets a copy of the meter, and what it notes there is lost.
    ///
    /// While a caller uses either of the two, the mixer itself is out of reach.
    ///
    /// ```
    /// use kata_04::split::{Desk, Master, Meter, Mixer};
    ///
    /// let desk = Desk { master: Master { gain: 3 }, meter: Meter { peak: 0 } };
    /// let mut mixer = Mixer { tracks: vec![], desk };
    /// mixer.tracks_and_meter().1.limit(-60);
    /// assert_eq!(mixer.desk.meter.peak, 60);
    /// ```
    pub fn tracks_and_meter(&mut self) -> (&mut [Track], Meter) {
        todo!()
    }
}

/// Exchanges left and right in samples that alternate: left, right, left, right … A last one without a partner stays.
///
/// ```
/// let mut samples = [1, 2, 3, 4, 5];
/// kata_04::split::swap_sides(&mut samples);
/// assert_eq!(samples, [2, 1, 4, 3, 5]);
/// ```
pub fn swap_sides(samples: &mut [i32]) {
    todo!()
}

/// Each track bleeds into the one to its right (`bleed_into`), beginning at the left. So the second hands on to the third what
/// it just got from the first. Nothing is allocated.
///
/// ```text
/// for at in 1..tracks.len() {
///     tracks[at - 1].bleed_into(&mut tracks[at]);
/// }                                  ^^^^^^ E0502: cannot borrow `tracks[_]` as mutable because it is also
///                                           borrowed as immutable
/// ```
///
/// ```
/// use kata_04::split::{Track, bleed};
///
/// let mut tracks = [16, 0, 0].map(|sample| Track { samples: vec![sample] });
/// bleed(&mut tracks);
/// assert_eq!(tracks.map(|track| track.samples[0]), [16, 4, 1]);
/// ```
pub fn bleed(tracks: &mut [Track]) {
    todo!()
}
