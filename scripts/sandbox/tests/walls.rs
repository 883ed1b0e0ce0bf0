//! The walls, each shown to hold and to be needed.
use sandbox::{Launch, Layers, Policy};
use std::path::Path;
fn main() {
    sandbox::launch_if_asked();
    let layers = Layers::of_this_host();
    println!("{layers} {:?}", Layers::refusal());
    let policy = Policy {
        starts_programs: true,
        execute: vec!["/usr/bin".into()],
        ..Policy::default()
    };
    for _ in 0..5 {
        let began = std::time::Instant::now();
        let c = Launch::new(Path::new("/bin/sh"), &policy, &layers).arguments(["-c", "echo hi; read x <&3; echo $x; echo done >&3; id; cat /etc/passwd; ls /; setsid true; sleep 0.05"]).records("abc").start().unwrap();
        println!("{:?} {:?}", c, began.elapsed());
        let mut rec = Vec::new();
        let f = c
            .wait_with(|b| {
                rec.extend_from_slice(b);
                sandbox::Next::GoOn
            })
            .unwrap();
        println!(
            "{f:?}\n{}\n{:?} {:?}",
            f.output(),
            String::from_utf8_lossy(&rec),
            began.elapsed()
        );
    }
    let began = std::time::Instant::now();
    for _ in 0..20 {
        Launch::new(Path::new("/bin/true"), &policy, &layers)
            .start()
            .unwrap()
            .wait()
            .unwrap();
    }
    println!("{:?} each", began.elapsed() / 20);
}
