//@ error: E0499
use kata_04::split::Mixer;

fn louder(mixer: &mut Mixer) {
    let (tracks, meter) = mixer.tracks_and_meter();
    for track in tracks {
        for sample in &mut track.samples {
            *sample = meter.limit(2 * *sample);
        }
    }
    mixer.run(); //~
    meter.limit(1);
}

fn main() {
    let _: fn(&mut Mixer) = louder;
}
