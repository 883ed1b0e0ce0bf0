//! The board's stream for many viewers. Alone in its process, for the service's figures are counted for all of a process.

mod seeded;

use seeded::{Seeded, Turn, agent};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::time::{Duration, Instant};

#[test]
fn the_board_is_told_within_a_second_and_rendered_once_for_all() {
    let seeded = Seeded::new("katas = \"00-03\"\n");
    let ada = seeded.join("Ada", None, dojo::clock::now());
    let viewers = 40;
    let (told, hears) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let (ready, readies) = std::sync::mpsc::channel();
        for _ in 0..viewers {
            let (told, ready, address) = (told.clone(), ready.clone(), seeded.address.clone());
            scope.spawn(move || {
                let answer = agent()
                    .get(format!("{address}/board/events"))
                    .call()
                    .expect("a stream");
                let mut lines = BufReader::new(answer.into_body().into_reader()).lines();
                let mut first = true;
                while let Some(Ok(line)) = lines.next() {
                    let Some(data) = line.strip_prefix("data: ") else {
                        continue;
                    };
                    if std::mem::take(&mut first) {
                        ready.send(()).expect("somebody waits");
                    } else if data.contains("aria-label=\\\"passed\\\"") {
                        told.send(data.to_owned()).expect("somebody waits");
                        return;
                    }
                }
            });
        }
        for _ in 0..viewers {
            readies
                .recv_timeout(Duration::from_secs(20))
                .expect("connected");
        }
        let before = renderings(&seeded);
        seeded.work(&ada, "00", Turn::Passes, dojo::clock::now());
        let graded = Instant::now();
        let mut seen: Vec<String> = Vec::new();
        for _ in 0..viewers {
            let left = Duration::from_secs(1).saturating_sub(graded.elapsed());
            seen.push(hears.recv_timeout(left).expect("told within a second"));
        }
        assert!(
            seen.iter().all(|one| *one == seen[0]),
            "all are told the same"
        );
        let update: Value = serde_json::from_str(&seen[0]).expect("JSON");
        assert!(
            update["parts"][format!("row-{}", ada.id)].is_string(),
            "{update}"
        );
        assert!(
            update["parts"]["room"].is_null(),
            "what did not change is not sent: {update}"
        );
        let rendered = renderings(&seeded) - before;
        assert!(
            (1..=6).contains(&rendered),
            "{rendered} renderings for {viewers} viewers"
        );
    });
}

/// What the service counts.
fn renderings(seeded: &Seeded) -> u64 {
    let (_, figures) = seeded.get("/metrics", Some(&seeded.host));
    let line = figures
        .lines()
        .find(|line| line.starts_with("dojo_board_renderings_total"));
    let number = line.and_then(|line| line.rsplit(' ').next()?.parse::<f64>().ok());
    number.unwrap_or(0.0) as u64
}
