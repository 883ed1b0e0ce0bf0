//@ attack: as many threads as may be, each of which writes to all of its memory without end
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack on a check of two seconds
//@ held by: construction
//@ because: each check has its own time, and when all have ended the process is; what it costs a neighbour is measured apart
//@ says: still running
//@ succeeds when: it takes longer
fn attack() {
    let greedy = || {
        let mut block = vec![1_u8; 48 << 20];
        loop {
            for place in (0..block.len()).step_by(64) {
                block[place] = block[place].wrapping_add(1);
            }
            std::hint::black_box(&block);
        }
    };
    let threads: Vec<_> = (0..16)
        .filter_map(|_| std::thread::Builder::new().spawn(greedy).ok())
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
}
