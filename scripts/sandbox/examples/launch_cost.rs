//! What a launch costs: `cargo run --release --example launch_cost -p sandbox`.

use sandbox::{Confined, Launch, Layer, Layers, Policy};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use syllabus::Result;

const TIMES: u32 = 200;

fn main() -> Result<()> {
    sandbox::launch_if_asked();
    let program = Path::new("/bin/true");
    let policy = Policy::default();
    let all = Layers::of_this_host();
    println!("the layers of this host: {all}");
    let bare = || {
        let _ = Command::new(program).status();
        Ok(())
    };
    println!("{:>8.2} ms  a bare start", milliseconds(bare)?);
    for (layers, name) in [
        (&all, "all layers"),
        (&all.without(Layer::Namespaces), "without namespaces"),
        (&Layers::default(), "launcher and keeper alone"),
    ] {
        let launch = || {
            Launch::new(program, &policy, layers)
                .start()
                .and_then(Confined::wait)
                .map(drop)
        };
        println!("{:>8.2} ms  {name}", milliseconds(launch)?);
    }
    Ok(())
}

/// The median, from start to end.
fn milliseconds(mut run: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        run()?;
        times.push(began.elapsed());
    }
    times.sort();
    let median: Duration = times[times.len() / 2];
    Ok(median.as_secs_f64() * 1000.0)
}
