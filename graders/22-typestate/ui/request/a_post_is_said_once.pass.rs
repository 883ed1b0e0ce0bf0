use kata_22::request::Request;

fn main() {
    let _: Request = Request::builder().url("/tea").post().body("milk").build();
}
