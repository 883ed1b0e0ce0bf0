use kata_22::request::Request;

/// The same again, and a copy of it besides.
fn and_a_copy<T: Clone>(stage: T) -> T {
    drop(stage.clone());
    stage
}

fn main() {
    let empty = and_a_copy(Request::builder());
    let got = and_a_copy(empty.clone().get());
    drop(and_a_copy(got.url("/tea")).build());
    let enclosed = and_a_copy(empty.clone().body("milk"));
    drop(and_a_copy(enclosed.post()).url("/tea").build());
    let addressed = and_a_copy(empty.url("/tea"));
    let posted = and_a_copy(addressed.header("a", "1").post());
    drop(and_a_copy(posted.body("milk")).build());
}
