//@ error: E0603, E0624
use kata_26::Builder;

mod plans {
    use super::Builder;

    #[derive(Builder)]
    struct Secret {
        text: String,
    }

    #[derive(Builder)]
    pub struct Open {
        text: String,
    }
}

fn main() {
    let _: Option<plans::OpenBuilder> = None;
    let _: Option<plans::SecretBuilder> = None; //~
}
