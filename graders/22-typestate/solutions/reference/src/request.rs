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
    pub fn builder() -> Builder<Nowhere, Undecided> {
        Builder {
            headers: Vec::new(),
            url: Nowhere,
            plan: Undecided,
        }
    }
}

/// A request in the making: whether its URL is known, and what is known of its action.
///
/// What was said is held in the stage's own type, so there is no `Option` that could be empty in `build`.
#[derive(Clone, Debug)]
pub struct Builder<U, P> {
    headers: Vec<(String, String)>,
    url: U,
    plan: P,
}

/// No URL yet.
#[derive(Clone, Debug)]
pub struct Nowhere;

/// Neither `get` nor `post` nor a body yet.
#[derive(Clone, Debug)]
pub struct Undecided;

/// A body that waits for its `post`.
#[derive(Clone, Debug)]
pub struct Enclosing(String);

/// A `post` that waits for its body.
#[derive(Clone, Debug)]
pub struct Posting;

impl<U, P> Builder<U, P> {
    /// One more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with what is known of the action now.
    fn plan<Q>(self, next: impl FnOnce(P) -> Q) -> Builder<U, Q> {
        Builder {
            headers: self.headers,
            url: self.url,
            plan: next(self.plan),
        }
    }
}

impl<P> Builder<Nowhere, P> {
    /// Where to.
    pub fn url(self, url: &str) -> Builder<String, P> {
        Builder {
            headers: self.headers,
            url: url.to_owned(),
            plan: self.plan,
        }
    }
}

impl<U> Builder<U, Undecided> {
    /// Fetch. No body goes with that.
    pub fn get(self) -> Builder<U, Action> {
        self.plan(|_| Action::Get)
    }

    /// Send a body, which is still to come.
    pub fn post(self) -> Builder<U, Posting> {
        self.plan(|_| Posting)
    }

    /// What to send. Only a `post` can follow.
    pub fn body(self, text: &str) -> Builder<U, Enclosing> {
        self.plan(|_| Enclosing(text.to_owned()))
    }
}

impl<U> Builder<U, Enclosing> {
    /// Send the body.
    pub fn post(self) -> Builder<U, Action> {
        self.plan(|Enclosing(text)| Action::Post(text))
    }
}

impl<U> Builder<U, Posting> {
    /// What to send.
    pub fn body(self, text: &str) -> Builder<U, Action> {
        self.plan(|_| Action::Post(text.to_owned()))
    }
}

impl Builder<String, Action> {
    /// The request. It is there only when nothing is missing, so it cannot fail.
    pub fn build(self) -> Request {
        Request {
            url: self.url,
            headers: self.headers,
            action: self.plan,
        }
    }
}
