use kata_22::request::Request;

fn main() {
    let gets: [Request; 2] = [
        Request::builder().url("/tea").get().build(),
        Request::builder().get().url("/tea").build(),
    ];
    let posts: [Request; 6] = [
        Request::builder().url("/tea").post().body("milk").build(),
        Request::builder().url("/tea").body("milk").post().build(),
        Request::builder().post().url("/tea").body("milk").build(),
        Request::builder().post().body("milk").url("/tea").build(),
        Request::builder().body("milk").url("/tea").post().build(),
        Request::builder().body("milk").post().url("/tea").build(),
    ];
    drop((gets, posts));
}
