//! The assertions of a grader. Use these and no others: each is known by its site, so the prover can switch one off and
//! see whether some wrong solution then passes.
//!
//! The last arguments of each say the *situation* in `format!`'s way: with what input, after which steps.

use crate::failure::{Failure, shorten};
use crate::panics;
use crate::process_end;
use crate::record;
use std::cell::{Cell, RefCell};
use std::fmt::{self, Debug, Display};
use std::panic::AssertUnwindSafe;
use std::sync::OnceLock;

thread_local! {
    /// The call that is being evaluated for an assertion, and the assertion's site.
    static PENDING: Cell<Option<(&'static str, &'static str)>> = const { Cell::new(None) };
    /// The generated input that the check is judging.
    static INPUT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Says which generated input the check is judging from now on, so that whatever fails next shows it. For judges that
/// generate input.
pub fn note_input(input: &dyn Debug) {
    INPUT.set(Some(shorten(&format!("{input:?}"))));
}

/// The generated input that the check was judging.
pub(crate) fn input() -> Option<String> {
    INPUT.take()
}

/// The call that was being evaluated when the check's thread panicked, and the site of its assertion.
pub(crate) fn pending() -> Option<(&'static str, &'static str)> {
    PENDING.get()
}

/// Notes what is about to be called, so that a panic in it can say so. For the macros.
#[doc(hidden)]
pub fn evaluating(call: &'static str, site: &'static str) {
    PENDING.set(Some((call, site)));
}

/// Whether the assertion counts as held: it does, or the prover has switched it off. For the macros.
#[doc(hidden)]
pub fn holds(site: &'static str, really: bool) -> bool {
    PENDING.set(None);
    if let Some(check) = process_end::current() {
        record::reached(&check.path(), site);
    }
    really || skipped(site)
}

/// Whether the prover has switched this assertion off.
fn skipped(site: &str) -> bool {
    static SKIP: OnceLock<Option<String>> = OnceLock::new();
    SKIP.get_or_init(|| std::env::var("KATAKIT_SKIP").ok())
        .as_deref()
        == Some(site)
}

fn begin(call: &'static str, situation: Option<fmt::Arguments<'_>>) -> Failure {
    let failure = Failure::new("").line("called", call);
    match situation {
        Some(situation) => failure.line("with", situation.to_string()),
        None => failure,
    }
}

/// For [`expect_eq!`].
#[doc(hidden)]
pub fn unequal(
    site: &'static str,
    call: &'static str,
    returned: &dyn Debug,
    expected: &dyn Debug,
    situation: Option<fmt::Arguments<'_>>,
) -> ! {
    begin(call, situation)
        .value("returned", returned)
        .value("expected", expected)
        .at(site)
        .raise()
}

/// For [`expect!`].
#[doc(hidden)]
pub fn broken(site: &'static str, finding: fmt::Arguments<'_>) -> ! {
    Failure::new("")
        .line("found", finding.to_string())
        .at(site)
        .raise()
}

/// For [`expect_ok!`].
#[doc(hidden)]
pub fn refused(site: &'static str, reason: &dyn Display) -> ! {
    Failure::new(reason.to_string()).at(site).raise()
}

/// For [`expect_panic!`]: what `call` panicked with, or what it returned. A `todo!()` is no answer and goes on.
#[doc(hidden)]
pub fn panic_of<T>(call: impl FnOnce() -> T) -> Result<String, T> {
    match panics::catch(AssertUnwindSafe(call)) {
        Ok(value) => Err(value),
        Err((payload, Some(panic))) if panic.is_todo() => {
            panics::put_back(panic);
            std::panic::resume_unwind(payload)
        }
        Err((_, Some(panic))) => Ok(panic.message),
        Err((payload, None)) => std::panic::resume_unwind(payload),
    }
}

/// For [`expect_panic!`].
#[doc(hidden)]
pub fn no_panic(
    site: &'static str,
    call: &'static str,
    outcome: Result<String, &dyn Debug>,
    words: &str,
    situation: Option<fmt::Arguments<'_>>,
) -> ! {
    let failure = begin(call, situation);
    let failure = match outcome {
        Ok(message) => failure.line("panicked", message),
        Err(value) => failure.value("returned", value),
    };
    let expected = if words.is_empty() {
        "a panic".to_owned()
    } else {
        format!("a panic whose message contains {words:?}")
    };
    failure.line("expected", expected).at(site).raise()
}

/// `file:line:column` of the macro call.
#[doc(hidden)]
#[macro_export]
macro_rules! site {
    () => {
        ::core::concat!(
            ::core::file!(),
            ":",
            ::core::line!(),
            ":",
            ::core::column!()
        )
    };
}

/// The situation's arguments, if any.
#[doc(hidden)]
#[macro_export]
macro_rules! situation {
    () => {
        ::core::option::Option::None
    };
    ($($situation:tt)+) => {
        ::core::option::Option::Some(::core::format_args!($($situation)+))
    };
}

/// The call returns what it should: `expect_eq!(mean(&input), Some(2.0), "input = {input:?}")`.
///
/// The first expression is shown to the learner as written; so let it be the call itself.
#[macro_export]
macro_rules! expect_eq {
    ($returned:expr, $expected:expr $(, $($situation:tt)*)?) => {{
        $crate::assertion::evaluating(::core::stringify!($returned), $crate::site!());
        match (&$returned, &$expected) {
            (returned, expected) => {
                if !$crate::assertion::holds($crate::site!(), *returned == *expected) {
                    $crate::assertion::unequal(
                        $crate::site!(), ::core::stringify!($returned), returned, expected,
                        $crate::situation!($($($situation)*)?),
                    );
                }
            }
        }
    }};
}

/// The condition holds; the text says what was found instead: `expect!(low <= n, "size_hint() promised {low}, {n} came")`.
#[macro_export]
macro_rules! expect {
    ($condition:expr, $($finding:tt)+) => {{
        $crate::assertion::evaluating(::core::stringify!($condition), $crate::site!());
        let held: bool = $condition;
        if !$crate::assertion::holds($crate::site!(), held) {
            $crate::assertion::broken($crate::site!(), ::core::format_args!($($finding)+));
        }
    }};
}

/// The judge found nothing: for judges that return `Result<T, impl Display>`, whose error already explains itself.
#[macro_export]
macro_rules! expect_ok {
    ($verdict:expr) => {{
        $crate::assertion::evaluating(::core::stringify!($verdict), $crate::site!());
        let verdict = $verdict;
        if !$crate::assertion::holds($crate::site!(), verdict.is_ok()) {
            if let ::core::result::Result::Err(reason) = &verdict {
                $crate::assertion::refused($crate::site!(), reason);
            }
        }
    }};
}

/// The call panics, with the words in its message: `expect_panic!(ring(0), "capacity", "with no capacity")`.
///
/// Empty words accept any message. A `todo!()` counts as "not started", never as the panic that was asked for.
#[macro_export]
macro_rules! expect_panic {
    ($call:expr, $words:expr $(, $($situation:tt)*)?) => {{
        $crate::assertion::evaluating(::core::stringify!($call), $crate::site!());
        let words: &str = $words;
        let outcome = $crate::assertion::panic_of(|| $call);
        let held = ::core::matches!(&outcome, ::core::result::Result::Ok(message) if message.contains(words));
        if !$crate::assertion::holds($crate::site!(), held) {
            let outcome = match &outcome {
                ::core::result::Result::Ok(message) => {
                    ::core::result::Result::Ok(::std::string::String::clone(message))
                }
                ::core::result::Result::Err(value) => {
                    ::core::result::Result::Err(value as &dyn ::core::fmt::Debug)
                }
            };
            $crate::assertion::no_panic(
                $crate::site!(), ::core::stringify!($call), outcome, words,
                $crate::situation!($($($situation)*)?),
            );
        }
    }};
}
