//@ prints: nothing yet
//@ prints: attempt 1
//@ prints: attempt 2
//@ prints: Ok(2)
use kata_26::retry;
use std::future::{Future, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

struct Client {
    attempts: u32,
}

impl Client {
    #[retry(times = 5)]
    async fn fetch(&mut self, wanted: u32) -> Result<u32, String> {
        self.attempts += 1;
        println!("attempt {}", self.attempts);
        let attempts = ready(self.attempts).await;
        if attempts < wanted {
            return Err("too early".into());
        }
        Ok(attempts)
    }
}

fn main() {
    let mut client = Client { attempts: 0 };
    let mut fetching = pin!(client.fetch(2));
    println!("nothing yet");
    if let Poll::Ready(result) = fetching.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        println!("{result:?}");
    }
}
