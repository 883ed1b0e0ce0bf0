//@ attack: a number within a hundred thousand parentheses, for whoever reads source by recursion
//@ file: 60 src/forecast.rs
//@ and: the model answer
//@ held by: construction
//@ because: the scan counts how deep it goes, and rustc falls in a process of its own; what is shown is that the service does not
//@ says: nested
//@ succeeds when: it passes
pub const NUMBER: u64 = @repeat 100000 (@ 1 @repeat 100000 )@;
