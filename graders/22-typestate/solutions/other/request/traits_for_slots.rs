//@ right: three slots, and traits that say which of them may be filled and which fillings are complete

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
    pub fn builder() -> Draft<Unsaid, Unsaid, Unsaid> {
        Draft {
            headers: Vec::new(),
            slots: (Unsaid, Unsaid, Unsaid),
        }
    }
}

/// An empty slot.
#[derive(Clone, Copy, Debug)]
pub struct Unsaid;

/// `get` was said.
#[derive(Clone, Copy, Debug)]
pub struct Get;

/// `post` was said.
#[derive(Clone, Copy, Debug)]
pub struct Post;

/// A slot that may be filled.
pub trait Empty {}

impl Empty for Unsaid {}

/// Method and body that make an action together.
pub trait Complete {
    /// That action.
    fn action(self) -> Action;
}

impl Complete for (Get, Unsaid) {
    fn action(self) -> Action {
        Action::Get
    }
}

impl Complete for (Post, String) {
    fn action(self) -> Action {
        Action::Post(self.1)
    }
}

/// A request in the making: where to, how, and what to send.
#[derive(Clone, Debug)]
pub struct Draft<U, M, B> {
    headers: Vec<(String, String)>,
    slots: (U, M, B),
}

impl<U, M, B> Draft<U, M, B> {
    /// Where to.
    pub fn url(self, url: &str) -> Draft<String, M, B>
    where
        U: Empty,
    {
        let (_, method, body) = self.slots;
        Draft {
            headers: self.headers,
            slots: (url.to_owned(), method, body),
        }
    }

    /// Fetch.
    pub fn get(self) -> Draft<U, Get, B>
    where
        M: Empty,
    {
        let (url, _, body) = self.slots;
        Draft {
            headers: self.headers,
            slots: (url, Get, body),
        }
    }

    /// Send a body.
    pub fn post(self) -> Draft<U, Post, B>
    where
        M: Empty,
    {
        let (url, _, body) = self.slots;
        Draft {
            headers: self.headers,
            slots: (url, Post, body),
        }
    }

    /// What to send.
    pub fn body(self, text: &str) -> Draft<U, M, String>
    where
        B: Empty,
    {
        let (url, method, _) = self.slots;
        Draft {
            headers: self.headers,
            slots: (url, method, text.to_owned()),
        }
    }

    /// One more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The request.
    pub fn build(self) -> Request
    where
        U: Into<String>,
        (M, B): Complete,
    {
        let (url, method, body) = self.slots;
        Request {
            url: url.into(),
            headers: self.headers,
            action: (method, body).action(),
        }
    }
}
