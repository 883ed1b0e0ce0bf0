//! Who somebody says that they are: codes, tokens, keys and links that are another's, or nobody's.

use crate::attack::{Attack, Came, Held};
use crate::sent::Answer;
use crate::target::Target;
use dojo::clock;
use dojo::tokens::Token;
use dojo_protocol::{BASE, Join, Submission};
use std::fs;
use std::path::Path;

const SCOPES: Held = Held::Construction(
    "each secret is stored with its scope, as a hash; a handler takes a `Host` or a `Learner`, and gets none from another scope",
);
const OWNED: Held = Held::Construction(
    "what is asked for by its id is compared with whose it is, and another's is as if it were not there",
);
const NAMES: Held =
    Held::Construction("names are unique in the database, and made of what can be seen");

pub fn all() -> Vec<Attack> {
    let attack = Attack::new;
    vec![
        attack(
            "person/a_wrong_code",
            "the door without the code",
            403,
            "this is not the workshop's code",
            SCOPES,
            |target| guessed(target, "aaaaaaaa", &[]),
        ),
        attack(
            "person/guesses_codes",
            "the door with one code after another",
            429,
            "too many tries to come in from your address",
            Held::Setting {
                usual: "[limits]\njoins_a_minute_per_address = 10",
                without: "[limits]\njoins_a_minute_per_address = 100000",
            },
            |target| guesses(target, |_| Vec::new()),
        ),
        attack(
            "person/guesses_under_many_addresses",
            "the same, with another address in X-Forwarded-For each time",
            429,
            "too many tries to come in from your address",
            Held::Setting {
                usual: "[limits]\njoins_a_minute_per_address = 10",
                without: "trust_proxy = true\n[limits]\njoins_a_minute_per_address = 10",
            },
            |target| {
                guesses(target, |number| {
                    vec![("X-Forwarded-For", format!("10.1.2.{number}"))]
                })
            },
        ),
        attack(
            "person/no_token",
            "work of nobody's",
            401,
            "the dojo does not know you",
            SCOPES,
            |target| {
                target
                    .submit("", &Target::work(""), "a-key-for-once")
                    .came()
            },
        ),
        attack(
            "person/a_token_of_ones_own_making",
            "64 digits that nobody gave out",
            401,
            "the dojo does not know you",
            SCOPES,
            |target| {
                target
                    .submit(&"ab".repeat(32), &Target::work(""), "a-key-for-once")
                    .came()
            },
        ),
        attack(
            "person/the_hash_as_a_token",
            "what stands in the database of a token",
            401,
            "the dojo does not know you",
            SCOPES,
            |target| {
                let learner = target.somebody();
                get(target, "/workshop", &dojo::tokens::hash(&learner.token))
            },
        ),
        attack(
            "person/conditions_as_a_token",
            "a condition that is true for everybody",
            401,
            "the dojo does not know you",
            SCOPES,
            |target| get(target, "/workshop", "' OR '1'='1"),
        ),
        attack(
            "person/a_page_key_as_a_token",
            "a link that reads, as a token that sends",
            401,
            "the dojo does not know you",
            SCOPES,
            |target| {
                let learner = target.somebody();
                let key = learner.page.split_once("key=").map_or("", |(_, key)| key);
                target
                    .submit(key, &Target::work(""), "a-key-for-once")
                    .came()
            },
        ),
        attack(
            "person/a_page_that_sends",
            "a browser that may read, sends work",
            403,
            "",
            SCOPES,
            |target| {
                let learner = target.somebody();
                let cookie = target.signed_in(&learner.page).expect("the link is right");
                let body = serde_json::json!({"bundle": Target::work(""), "key": "a-key-for-once"})
                    .to_string();
                let headers = [
                    ("Cookie", cookie.as_str()),
                    ("Content-Type", "application/json"),
                ];
                target
                    .ask(
                        "POST",
                        &format!("{BASE}/submissions"),
                        &headers,
                        body.as_bytes(),
                    )
                    .came()
            },
        ),
        attack(
            "person/a_learner_at_the_desk",
            "the desk and its exports with a learner's token",
            403,
            "only the host may do this",
            SCOPES,
            |target| {
                let token = format!("Bearer {}", target.somebody().token);
                let paths = [
                    "/host",
                    "/host/submissions",
                    "/host/events",
                    "/host/export/csv",
                    "/host/export/json",
                    "/host/export/junit",
                ];
                first_through(paths.map(|path| target.get(path, &[("Authorization", &token)])))
            },
        ),
        attack(
            "person/a_learner_ends_the_workshop",
            "the desk's form with a learner's token",
            403,
            "only the host may do this",
            SCOPES,
            |target| {
                let token = format!("Bearer {}", target.somebody().token);
                let headers = [
                    ("Authorization", token.as_str()),
                    ("Content-Type", "application/x-www-form-urlencoded"),
                ];
                target
                    .ask("POST", "/host/do", &headers, b"what=end&sure=yes&csrf=")
                    .came()
            },
        ),
        attack(
            "person/a_workers_key_at_the_desk",
            "a key that was given for something else",
            401,
            "this is the host's",
            SCOPES,
            |target| {
                let key = Token::new().expect("random");
                target.with_store(async |store| {
                    store
                        .give_access(&key.hash(), "worker", false, clock::now())
                        .await
                        .expect("given");
                });
                let token = format!("Bearer {}", key.secret());
                first_through(
                    ["/host", "/host/export/csv"]
                        .map(|path| target.get(path, &[("Authorization", &token)])),
                )
            },
        ),
        attack(
            "person/another_ones_submission",
            "a verdict by its id",
            404,
            "there is no such submission of yours",
            OWNED,
            |target| {
                let ada = target.somebody();
                let sent = target.submitted(&ada.token, "// Ada's");
                get(
                    target,
                    &format!("/submissions/{}", sent.id),
                    &target.somebody().token,
                )
            },
        ),
        attack(
            "person/conditions_as_a_submission",
            "a condition that is true for each submission",
            404,
            "there is no such submission of yours",
            OWNED,
            |target| {
                get(
                    target,
                    "/submissions/'%20OR%20'1'='1",
                    &target.somebody().token,
                )
            },
        ),
        attack(
            "person/a_nul_as_a_submission",
            "an id that no database takes",
            404,
            "there is no such submission of yours",
            OWNED,
            |target| get(target, "/submissions/%00", &target.somebody().token),
        ),
        attack(
            "person/another_ones_page",
            "another's verdict by one's own link",
            404,
            "",
            OWNED,
            |target| {
                let ada = target.somebody();
                let sent = target.submitted(&ada.token, "// Ada's page");
                let cookie = target
                    .signed_in(&target.somebody().page)
                    .expect("the link is right");
                target
                    .get(
                        &format!("/me/submissions/{}", sent.id),
                        &[("Cookie", &cookie)],
                    )
                    .came()
            },
        ),
        attack(
            "person/another_ones_key",
            "a key that somebody else sent work with, to get at that work",
            200,
            "",
            OWNED,
            |target| {
                let (ada, mallory) = (target.somebody(), target.somebody());
                let key = dojo::store::fresh_id();
                let submit = |token: &str| -> Submission {
                    let answer = target.submit(token, &Target::work("// the same"), &key);
                    serde_json::from_str(&answer.body).expect("it is taken")
                };
                let (first, second) = (submit(&ada.token), submit(&mallory.token));
                Came::unless((first.id == second.id).then(|| "both have one submission".to_owned()))
            },
        ),
        attack(
            "person/a_key_for_other_work",
            "other work under a key that was sent already",
            409,
            "this key was sent with other work before",
            OWNED,
            |target| {
                let learner = target.somebody();
                target.submit(&learner.token, &Target::work("// one"), "the-only-key");
                target
                    .submit(&learner.token, &Target::work("// two"), "the-only-key")
                    .came()
            },
        ),
        attack(
            "person/another_ones_name",
            "a name that somebody has, to get their token",
            409,
            "somebody here is called",
            NAMES,
            |target| {
                target
                    .try_to_join(&target.somebody().name, Some("another-key-entirely"))
                    .came()
            },
        ),
        attack(
            "person/a_name_that_looks_alike",
            "the same name with a letter that nobody sees",
            400,
            "letters that can be seen",
            NAMES,
            |target| {
                target
                    .try_to_join(&format!("{}\u{200b}", target.somebody().name), None)
                    .came()
            },
        ),
        attack(
            "person/a_name_with_escapes",
            "a name that repaints the terminal that shows it",
            400,
            "letters that can be seen",
            NAMES,
            |target| {
                target
                    .try_to_join("\u{1b}[2J\u{1b}]0;owned\u{7}", None)
                    .came()
            },
        ),
        attack(
            "person/a_name_without_end",
            "five thousand letters on the board",
            400,
            "at most 32 characters",
            NAMES,
            |target| target.try_to_join(&"w".repeat(5_000), None).came(),
        ),
        attack(
            "person/statements_as_a_name",
            "a name that ends the statement it is put into",
            200,
            "",
            Held::Construction("every value is bound to its statement; none is built from text"),
            |target| {
                let name = "x'); DROP TABLE participant;--";
                let joined = target.joined(name);
                let answer = target.get(
                    &format!("{BASE}/workshop"),
                    &[("Authorization", &format!("Bearer {}", joined.token))],
                );
                Came::unless(
                    (joined.name != name || answer.status != 200).then(|| format!("{answer:?}")),
                )
            },
        ),
        attack(
            "person/an_old_host_link",
            "a host link after the host made a new one",
            403,
            "this host link is not (or no longer) right",
            SCOPES,
            |target| {
                // Of its own: the others need the first link.
                let own = Target::start("");
                let _ = target;
                let old = own.host();
                let fresh = own.fresh_host_link();
                if let Err(answer) = own.signed_in(&fresh) {
                    return Came::Through(format!("the new one does not work: {answer:?}"));
                }
                let browser = own.get("/host", &[("Cookie", &old)]);
                if browser.status == 200 {
                    return Came::Through(
                        "a browser that followed it is the host's still".to_owned(),
                    );
                }
                own.get(
                    own.host_link().trim_start_matches(&own.service.address),
                    &[],
                )
                .came()
            },
        ),
        attack(
            "person/a_cookie_of_ones_own_making",
            "a cookie that was put into a browser before it signs in",
            200,
            "",
            SCOPES,
            |target| {
                let chosen = format!("dojo_session={}", "cd".repeat(32));
                let path = target
                    .host_link()
                    .trim_start_matches(&target.service.address)
                    .to_owned();
                let answer = target.get(&path, &[("Cookie", &chosen)]);
                let given = answer.header("set-cookie").unwrap_or_default().to_owned();
                let desk = target.get("/host", &[("Cookie", &chosen)]);
                let is_kept = given.starts_with(&chosen) || desk.status == 200;
                Came::unless(is_kept.then(|| "the chosen cookie is the host's".to_owned()))
            },
        ),
        attack(
            "person/steals_the_cookie_by_a_script",
            "a cookie that scripts and other sites get",
            200,
            "",
            SCOPES,
            |target| {
                let path = target
                    .host_link()
                    .trim_start_matches(&target.service.address)
                    .to_owned();
                let answer = target.get(&path, &[]);
                let given = answer.header("set-cookie").unwrap_or_default();
                let misses = ["HttpOnly", "SameSite=Strict"]
                    .into_iter()
                    .find(|flag| !given.contains(flag));
                Came::unless(misses.map(|flag| format!("the cookie is not {flag}: {given}")))
            },
        ),
        attack(
            "person/measures_comparisons",
            "a secret, letter by letter, by the time that its comparison takes",
            200,
            "",
            Held::Construction(
                "secrets are compared by `subtle`, or found in the database by their hash; this reads the sources",
            ),
            |_| {
                Came::unless(plain_comparison(Path::new(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/src"
                ))))
            },
        ),
    ]
}

fn get(target: &Target, path: &str, token: &str) -> Came {
    let token = format!("Bearer {token}");
    target
        .get(&format!("{BASE}{path}"), &[("Authorization", &token)])
        .came()
}

fn guessed(target: &Target, code: &str, headers: &[(&str, &str)]) -> Came {
    let join = Join {
        code: code.to_owned(),
        name: "Mallory".to_owned(),
        team: None,
        key: None,
    };
    let body = serde_json::to_vec(&join).expect("JSON");
    let mut all = vec![("Content-Type", "application/json")];
    all.extend(headers);
    target
        .ask("POST", &format!("{BASE}/join"), &all, &body)
        .came()
}

/// Thirty guesses; what is let through is that each of them is looked at.
fn guesses(target: &Target, headers: impl Fn(u32) -> Vec<(&'static str, String)>) -> Came {
    for number in 0..30 {
        let headers = headers(number);
        let headers: Vec<(&str, &str)> = headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        match guessed(target, &format!("guess{number:03}"), &headers) {
            Came::Refused(403, _) => {}
            other => return other,
        }
    }
    Came::Through("thirty guesses".to_owned())
}

fn first_through<const COUNT: usize>(answers: [Answer; COUNT]) -> Came {
    let mut last = Came::Harmless;
    for answer in answers {
        last = answer.came();
        if matches!(last, Came::Through(_)) {
            break;
        }
    }
    last
}

/// A line of the sources in which something that is named like a secret is compared by `==`.
fn plain_comparison(folder: &Path) -> Option<String> {
    const SECRETS: [&str; 6] = [
        "secret",
        "token",
        "csrf",
        "join_code",
        "key_hash",
        "token_hash",
    ];
    for entry in fs::read_dir(folder).expect("the sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = plain_comparison(&path) {
                return Some(found);
            }
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines() {
            let compares = line.split("==").count() > 1 || line.contains("!=");
            // A statement of the database's is no comparison of ours.
            if compares && !line.contains('"') && SECRETS.iter().any(|secret| line.contains(secret))
            {
                return Some(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    None
}
