//@ right: counts what was said in const parameters, and holds it in options

//! Exercise 4: a builder that cannot build nonsense.
//!
//! The usual builder checks in `build` and returns a `Result` for mistakes that stand plainly in the source. Yours checks
//! nothing at run time: a request that makes no sense does not compile.
//!
//! **Here you design the types.** As given there is one builder for every stage. It has all the methods, and with it every
//! program below compiles. How many types or type parameters there are, what they are called and what they hold is
//! yours; only [`Request`], [`Action`] and the names and arguments of the methods are given.
//!
//! After `Request::builder()` come six steps, each of which takes the builder by value:
//!
//! | step | what it does | how often |
//! | --- | --- | --- |
//! | `.url("/tea")` | says where to | exactly once |
//! | `.get()` or `.post()` | says what to do | exactly one of them, once |
//! | `.body("milk")` | says what to send | exactly once with `post`, never with `get` |
//! | `.header("accept", "text/plain")` | adds a header, at the end | any number of times, at any point |
//! | `.build()` | gives the [`Request`] itself, no `Result` | there only when nothing is missing |
//!
//! The order is free: a body may come before the `post` that it belongs to.
//!
//! ```text
//! Request::builder().url("/tea").get().build()                     compiles
//! Request::builder().body("milk").post().url("/tea").build()       compiles
//! Request::builder().get().build()                                 does not: where to?
//! Request::builder().url("/tea").build()                           does not: what to do?
//! Request::builder().url("/tea").post().build()                    does not: no body
//! Request::builder().url("/tea").get().body("milk").build()        does not, whichever of the two comes first
//! Request::builder().url("/tea").url("/milk").get().build()        does not: nothing is said twice
//! Request::builder().url("/tea").get().post().body("milk").build() does not, nor does a second `post` or `body`
//! ```
//!
//! It does not matter which of the steps in such a line is refused, as long as the line is.
//!
//! Half-filled, a builder serves as a template: at each stage it is `Clone`. (As given, it is not.) It need not be `Debug`.
//!
//! ```
//! use kata_22::request::{Action, Request};
//!
//! let question = Request::builder().url("/tea").get().build();
//! assert_eq!(question.action, Action::Get);
//!
//! let order = Request::builder().header("priority", "high").body("milk").url("/tea").post().build();
//! assert_eq!(order.action, Action::Post("milk".to_owned()));
//! assert_eq!(order.headers, [("priority".to_owned(), "high".to_owned())]);
//! ```

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Fetch.
    Get,
    /// Send this body.
    Post(String),
}

/// A request with all that it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Where to.
    pub url: String,
    /// Names and values, as they were added: the same name may come twice.
    pub headers: Vec<(String, String)>,
    /// What to do.
    pub action: Action,
}

impl Request {
    /// Begins a request of which nothing is known yet. The type that it returns is yours.
    pub fn builder() -> Builder<false, NOTHING, false> {
        Builder::default()
    }
}

/// Neither `get` nor `post` was said.
pub const NOTHING: u8 = 0;
/// `get` was said.
pub const GET: u8 = 1;
/// `post` was said.
pub const POST: u8 = 2;

/// A request in the making.
#[derive(Clone, Debug, Default)]
pub struct Builder<const URL: bool, const ACTION: u8, const BODY: bool> {
    url: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl<const URL: bool, const ACTION: u8, const BODY: bool> Builder<URL, ACTION, BODY> {
    /// One more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn known<const U: bool, const A: u8, const B: bool>(self) -> Builder<U, A, B> {
        Builder {
            url: self.url,
            headers: self.headers,
            body: self.body,
        }
    }
}

impl<const ACTION: u8, const BODY: bool> Builder<false, ACTION, BODY> {
    /// Where to.
    pub fn url(mut self, url: &str) -> Builder<true, ACTION, BODY> {
        self.url.push_str(url);
        self.known()
    }
}

impl<const URL: bool, const BODY: bool> Builder<URL, NOTHING, BODY> {
    /// Fetch. With a body, there is no `build` after it.
    pub fn get(self) -> Builder<URL, GET, BODY> {
        self.known()
    }

    /// Send a body.
    pub fn post(self) -> Builder<URL, POST, BODY> {
        self.known()
    }
}

impl<const URL: bool, const ACTION: u8> Builder<URL, ACTION, false> {
    /// What to send.
    pub fn body(mut self, text: &str) -> Builder<URL, ACTION, true> {
        self.body.push_str(text);
        self.known()
    }
}

impl Builder<true, GET, false> {
    /// The request.
    pub fn build(self) -> Request {
        Request {
            url: self.url,
            headers: self.headers,
            action: Action::Get,
        }
    }
}

impl Builder<true, POST, true> {
    /// The request.
    pub fn build(self) -> Request {
        Request {
            url: self.url,
            headers: self.headers,
            action: Action::Post(self.body),
        }
    }
}
