//@ attack: starts its own program again with arguments and an environment that suit it
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: the descriptor of the records is closed where a program is started, and what a child says elsewhere nobody reads; the scan says it earlier
//@ says: `process` is not
//@ succeeds when: it passes
fn attack() {
    let myself = std::env::current_exe().unwrap();
    let _ = std::process::Command::new(myself)
        .args(["--exact", "forecast::cost::a_box_is_forecast"])
        .env("KATAKIT_ROLL_CALL", "1")
        .env("KATAKIT_RECORDS", "fd:3")
        .status();
}
