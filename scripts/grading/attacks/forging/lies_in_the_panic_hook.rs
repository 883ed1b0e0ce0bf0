//@ attack: a panic hook that keeps silent, and another that ends the process with success
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: scan, exact-set
//@ each because: the scan saves the learner a wait; a check without a record of its own end has failed, whoever hears of a panic
//@ says: is not
//@ succeeds when: it passes
fn attack() {
    std::panic::set_hook(Box::new(|_| std::process::exit(0)));
    panic!("and well");
}
