use kata_26::Builder;

mod plans {
    use super::Builder;

    #[derive(Builder)]
    pub(crate) struct Secret {
        text: String,
    }

    #[derive(Builder)]
    pub struct Open {
        text: String,
    }
}

fn main() {
    let _: plans::OpenBuilder = plans::Open::builder().text("all".into());
    let _: plans::SecretBuilder = plans::Secret::builder().text("none".into());
}
