//@ prints: Err("host")
//@ prints: Err("port")
//@ prints: Err("type")
//@ prints: Ok(Server { host: "::1", port: 80, type: 'a' })
use kata_26::Builder;

#[derive(Builder, Debug)]
struct Server {
    host: &'static str,
    port: u16,
    r#type: char,
}

fn main() {
    println!("{:?}", Server::builder().r#type('a').build());
    println!("{:?}", Server::builder().host("::1").r#type('a').build());
    println!("{:?}", Server::builder().host("::1").port(80).build());
    println!("{:?}", Server::builder().host("::1").port(80).r#type('a').build());
}
