//! Exercise 2: three puzzles that need no copy.
//!
//! Each function has all the memory it needs: somebody else owns it, or just handed it over. None of them allocates, not
//! once. The counter in the grader is exact.

/// The text with its ASCII letters in upper case; all other characters stay as they are.
///
/// The caller gives the text away, so its buffer can be used again: nothing is allocated.
///
/// ```
/// assert_eq!(kata_03::puzzle::shout(String::from("Grüße!")), "GRüßE!");
/// ```
pub fn shout(text: String) -> String {
    todo!()
}

/// The longest word in bytes (`str::len`); of several equally long ones, the first. `None` where the vector is empty.
///
/// The word that is returned is the one that was in the vector: nothing is allocated.
///
/// ```
/// let words = ["a", "three", "seven"].map(String::from).to_vec();
/// assert_eq!(kata_03::puzzle::longest(words).as_deref(), Some("three"));
/// ```
pub fn longest(words: Vec<String>) -> Option<String> {
    todo!()
}

/// A piece of work with a name, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Nobody works on it yet.
    Waiting(String),
    /// Somebody works on it.
    Running(String),
    /// Nothing is left to do.
    Done(String),
}

impl Job {
    /// One step further: a waiting job runs, a running one is done, and one that is done stays as it is.
    ///
    /// The name always stays the same. It moves from one variant into the next: nothing is allocated.
    ///
    /// ```
    /// use kata_03::puzzle::Job;
    ///
    /// let mut job = Job::Waiting(String::from("paint"));
    /// job.advance();
    /// assert_eq!(job, Job::Running(String::from("paint")));
    /// ```
    pub fn advance(&mut self) {
        todo!()
    }
}
