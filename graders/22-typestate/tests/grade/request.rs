//! Exercise 4: a builder that cannot build nonsense.

use kata_22::request::{Action, Request};

/// A step that a learner's design does not offer where a chain below takes it. A method of the design's own always comes
/// first, so these are called only where there is none, and then say so; without them no check at all would compile.
#[allow(dead_code, reason = "a right design never needs it")]
mod fallback {
    use super::Request;
    use grader_kit::Failure;

    pub struct Gap(&'static str);

    pub trait NotOffered: Sized {
        fn url(self, _: &str) -> Gap {
            Gap("url")
        }

        fn get(self) -> Gap {
            Gap("get")
        }

        fn post(self) -> Gap {
            Gap("post")
        }

        fn body(self, _: &str) -> Gap {
            Gap("body")
        }

        fn header(self, _: &str, _: &str) -> Gap {
            Gap("header")
        }

        fn build(self) -> Request {
            Failure::new("this is a right use, but `build` is not offered where it stands").raise()
        }
    }

    impl<T> NotOffered for T {}

    impl Gap {
        pub fn url(self, _: &str) -> Self {
            self
        }

        pub fn get(self) -> Self {
            self
        }

        pub fn post(self) -> Self {
            self
        }

        pub fn body(self, _: &str) -> Self {
            self
        }

        pub fn header(self, _: &str, _: &str) -> Self {
            self
        }

        pub fn build(self) -> Request {
            let step = self.0;
            let reason =
                "this is a right use, but one of its steps is not offered where it stands:";
            Failure::new(format!("{reason} `{step}`")).raise()
        }
    }
}

mod behaviour {
    #[allow(unused_imports, reason = "a right design never needs it")]
    use super::fallback::NotOffered;
    use super::{Action, Request};
    use grader_kit::expect_eq;

    /// A chain of steps as it is written, and what runs it.
    type Chain = (&'static str, fn() -> Request);

    macro_rules! chain {
        ($($step:ident($($argument:literal),*)).+) => {
            (
                stringify!(Request::builder().$($step($($argument),*)).+.build()),
                (|| Request::builder().$($step($($argument),*)).+.build()) as fn() -> Request,
            )
        };
    }

    fn each_builds(chains: &[Chain], headers: &[(&str, &str)], action: &Action) {
        for (written, build) in chains {
            let named = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
            let expected = Request {
                url: "/tea".to_owned(),
                headers: headers.iter().map(named).collect(),
                action: action.clone(),
            };
            expect_eq!(build(), expected, "build = || {written}");
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "The order of the steps is free: each says what it says, wherever it stands."
    )]
    fn the_same_steps_in_any_order_build_the_same() {
        let gets = [chain!(url("/tea").get()), chain!(get().url("/tea"))];
        each_builds(&gets, &[], &Action::Get);
        let posts = [
            chain!(url("/tea").post().body("milk")),
            chain!(url("/tea").body("milk").post()),
            chain!(post().url("/tea").body("milk")),
            chain!(post().body("milk").url("/tea")),
            chain!(body("milk").url("/tea").post()),
            chain!(body("milk").post().url("/tea")),
        ];
        each_builds(&posts, &[], &Action::Post("milk".to_owned()));
    }

    #[grader_kit::test(
        points = 3,
        contract = "`header` adds a header, at the end, at any point; the same name may come twice."
    )]
    fn headers_stay_in_order_at_every_stage() {
        let headers = [("a", "1"), ("b", "2"), ("a", "3"), ("c", "4")];
        let gets = [
            chain!(
                header("a", "1")
                    .header("b", "2")
                    .url("/tea")
                    .header("a", "3")
                    .get()
                    .header("c", "4")
            ),
            chain!(
                header("a", "1")
                    .get()
                    .header("b", "2")
                    .header("a", "3")
                    .url("/tea")
                    .header("c", "4")
            ),
        ];
        each_builds(&gets, &headers, &Action::Get);
        let posts = [
            chain!(
                header("a", "1")
                    .url("/tea")
                    .header("b", "2")
                    .post()
                    .header("a", "3")
                    .body("")
                    .header("c", "4")
            ),
            chain!(
                header("a", "1")
                    .body("")
                    .header("b", "2")
                    .post()
                    .header("a", "3")
                    .url("/tea")
                    .header("c", "4")
            ),
        ];
        each_builds(&posts, &headers, &Action::Post(String::new()));
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "`url` says where to: exactly once. `Request::builder().get().build()` does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_url_is_required() {
        expect_ok!(case!("a_url_is_required"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "`url` says where to: exactly once. A second one does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_url_is_said_once() {
        expect_ok!(case!("a_url_is_said_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Exactly one of `get` and `post` says what to do. `Request::builder().url(\"/tea\").build()` does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_action_is_required() {
        expect_ok!(case!("an_action_is_required"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Exactly one of `get` and `post` says what to do, once. `get` and then `post` does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_action_is_chosen_once() {
        expect_ok!(case!("an_action_is_chosen_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Exactly one of `get` and `post` says what to do, once. A second `post` does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_post_is_said_once() {
        expect_ok!(case!("a_post_is_said_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A body is said exactly once with `post`. A `post` without one does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_post_needs_a_body() {
        expect_ok!(case!("a_post_needs_a_body"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A body is said exactly once with `post`. A second one does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_body_is_said_once() {
        expect_ok!(case!("a_body_is_said_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A body is never said with `get`, whichever of the two comes first (here: `get`).",
        not_under_miri = "it starts a compiler"
    )]
    fn a_get_takes_no_body_later() {
        expect_ok!(case!("a_get_takes_no_body_later"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "A body is never said with `get`, whichever of the two comes first (here: `body`).",
        not_under_miri = "it starts a compiler"
    )]
    fn a_body_is_never_got() {
        expect_ok!(case!("a_body_is_never_got"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The order is free: a body may come before the `post` that it belongs to. In each order `build` is there only when nothing is missing.",
        not_under_miri = "it starts a compiler"
    )]
    fn steps_come_in_any_order() {
        expect_ok!(case!("steps_come_in_any_order"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "Half-filled, a builder serves as a template: at each stage it is `Clone`.",
        not_under_miri = "it starts a compiler"
    )]
    fn every_stage_is_a_template() {
        expect_ok!(case!("every_stage_is_a_template"));
    }
}
