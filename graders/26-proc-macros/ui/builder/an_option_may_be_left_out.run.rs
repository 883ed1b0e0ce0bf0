//@ prints: Ok(User { name: None, age: None, city: None, height: None })
//@ prints: Ok(User { name: Some("Ada"), age: Some(36), city: Some("London"), height: Some(165) })
use kata_26::Builder;

macro_rules! user {
    ($height:ty) => {
        #[derive(Builder, Debug)]
        struct User {
            name: Option<&'static str>,
            age: std::option::Option<u8>,
            city: ::core::option::Option<&'static str>,
            height: $height,
        }
    };
}

user!(Option<u8>);

fn main() {
    println!("{:?}", User::builder().build());
    println!("{:?}", User::builder().name("Ada").age(36).city("London").height(165).build());
}
