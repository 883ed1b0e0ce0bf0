//@ attack: asks for memory and writes to each page of it
//@ file: 60 src/forecast.rs
//@ and: wrong answers after one attack
//@ held by: limits
//@ says: it took too much memory
//@ succeeds when: it says so
fn attack() {
    let mut all = Vec::new();
    loop {
        all.push(vec![1_u8; 64 << 20]);
        std::hint::black_box(&all);
        if all.len() == 20 {
            panic!("@confession@");
        }
    }
}
