//@ error: E0599, E0277, E0308, E0271, E0061
use kata_22::request::Request;

fn main() {
    let _: Request = Request::builder().url("/tea").url("/milk").get().build(); //~
}
