use kata_22::units::{Hour, Length, Metre, Per, Quantity, Speed, Times, Unit};

/// Once around the track.
enum Lap {}
enum LapPerHour {}

impl Unit for Lap {
    type Dimension = Length;
    const FACTOR: u32 = 400;
}

impl Unit for LapPerHour {
    type Dimension = Speed;
    const FACTOR: u32 = 400;
}

impl Per<Hour> for Lap {
    type Output = LapPerHour;
}

impl Times<Hour> for LapPerHour {
    type Output = Lap;
}

fn run(laps: Quantity<Lap>, time: Quantity<Hour>) -> Quantity<Metre> {
    let speed: Quantity<LapPerHour> = laps / time;
    let again: Quantity<Lap> = speed * time;
    (laps + again * 2.0).to::<Metre>()
}

fn main() {}
