//! What other sites make a browser do that is signed in here.

use crate::attack::{Attack, Came, Held};
use crate::target::{Target, form_token};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const FROM_HERE: Held = Held::Construction(
    "what a browser says about where a request comes from is asked before anything else; no setting turns it off",
);
const TOKEN: Held = Held::Construction(
    "what a cookie alone would do needs the form's own token as well; no setting turns it off",
);
const ELSEWHERE: &str = "this request comes from another site's page";
const STALE: &str = "this form is out of date, or not the dojo's own";

pub fn all() -> Vec<Attack> {
    let attack = Attack::new;
    vec![
        attack(
            "browser/a_form_of_another_site",
            "ends the workshop from a page that the host looks at",
            403,
            ELSEWHERE,
            FROM_HERE,
            |target| ended(target, &[("Origin", "https://evil.example")], Some("right")),
        ),
        attack(
            "browser/a_form_without_an_origin",
            "the same from a sandboxed frame",
            403,
            ELSEWHERE,
            FROM_HERE,
            |target| ended(target, &[("Origin", "null")], Some("right")),
        ),
        attack(
            "browser/a_form_of_a_neighbour",
            "the same from another port of this very machine",
            403,
            ELSEWHERE,
            FROM_HERE,
            |target| ended(target, &[("Sec-Fetch-Site", "same-site")], Some("right")),
        ),
        attack(
            "browser/a_form_without_a_token",
            "the same from a browser that says nothing about itself",
            403,
            STALE,
            TOKEN,
            |target| ended(target, &[], None),
        ),
        attack(
            "browser/a_form_with_anothers_token",
            "the same with the token of a session of its own",
            403,
            STALE,
            TOKEN,
            |target| ended(target, &[], Some("another's")),
        ),
        attack(
            "browser/a_form_that_is_none",
            "the same as plain text, which needs no leave of the browser's",
            403,
            STALE,
            TOKEN,
            |target| {
                let cookie = target.host();
                let headers = [("Cookie", cookie.as_str()), ("Content-Type", "text/plain")];
                let body = format!("csrf={}&what=end&sure=yes", form_token(&cookie));
                target
                    .ask("POST", "/host/do", &headers, body.as_bytes())
                    .came()
            },
        ),
        attack(
            "browser/a_picture_that_acts",
            "the same by a picture's address",
            405,
            "",
            Held::Construction("nothing that is asked for by GET changes anything"),
            |target| {
                let cookie = target.host();
                let path = format!("/host/do?csrf={}&what=end&sure=yes", form_token(&cookie));
                target.get(&path, &[("Cookie", &cookie)]).came()
            },
        ),
        attack(
            "browser/leads_the_host_away",
            "a form that leads to another site afterwards",
            200,
            "",
            Held::Construction("a form leads back to the desk or nowhere"),
            |target| {
                let cookie = target.host();
                let tried = [
                    "https://evil.example/",
                    "//evil.example/",
                    "/host\r\nSet-Cookie: a=b",
                    "/\\evil.example",
                ];
                let led = tried.into_iter().find_map(|back| {
                    let back: String = back.bytes().map(|byte| format!("%{byte:02x}")).collect();
                    let body = format!("csrf={}&what=unfreeze&back={back}", form_token(&cookie));
                    let answer = target.ask(
                        "POST",
                        "/host/do",
                        &[("Cookie", &cookie), FORM],
                        body.as_bytes(),
                    );
                    let is_led = answer.header("location") != Some("/host")
                        || answer.header("set-cookie").is_some();
                    is_led.then_some(answer.head)
                });
                Came::unless(led)
            },
        ),
        attack(
            "browser/a_name_that_leads_here",
            "another site's name that is made to lead to this machine, so that its pages may read this service's",
            421,
            "the dojo is not known by this name",
            Held::Setting {
                usual: "",
                without: "trust_proxy = true",
            },
            |target| target.get("/board", &[("Host", "evil.example")]).came(),
        ),
        attack(
            "browser/no_host_at_all",
            "a request that does not say whom it is for",
            400,
            "",
            Held::Construction("a request without a name is for nobody"),
            |target| {
                let bytes = b"GET /board HTTP/1.1\r\nConnection: close\r\n\r\n";
                crate::sent::send(&target.address, &[(bytes, std::time::Duration::ZERO)]).came()
            },
        ),
        attack(
            "browser/figures_for_everybody",
            "the figures, which this machine itself gets, from elsewhere by a proxy on it",
            401,
            "this is the host's",
            Held::Construction(
                "what was passed on is not from this machine, whatever the last step is",
            ),
            |target| {
                target
                    .get("/metrics", &[("X-Forwarded-For", "127.0.0.1")])
                    .came()
            },
        ),
        attack(
            "browser/a_frame",
            "the desk in a frame, below something to click on",
            200,
            "",
            Held::Construction("the headers are added around everything, refusals too"),
            |target| {
                let cookie = target.host();
                let bare = [
                    "/host",
                    "/board",
                    "/nowhere",
                    "/static/dojo.js",
                    "/api/v1/nowhere",
                ]
                .into_iter()
                .find(|path| {
                    let answer = target.get(path, &[("Cookie", &cookie)]);
                    let policy = answer.header("content-security-policy").unwrap_or_default();
                    answer.header("x-frame-options") != Some("DENY")
                        || answer.header("x-content-type-options") != Some("nosniff")
                        || !policy.contains("frame-ancestors 'none'")
                        || !policy.contains("default-src 'self'")
                        || policy.contains("unsafe-inline")
                });
                Came::unless(bare.map(|path| format!("{path} lacks a header")))
            },
        ),
        attack(
            "browser/a_path_out_of_the_static_files",
            "the database by the address of a picture",
            404,
            "",
            Held::Construction(
                "static files are compiled in and known by name; no path is looked up",
            ),
            |target| {
                let paths = [
                    "/static/../dojo.db",
                    "/static/%2e%2e/%2e%2e/dojo.db",
                    "/static/..%2f..%2fdojo.db",
                    "/static//etc/passwd",
                    "/static/dojo.css%00.db",
                ];
                let mut last = Came::Harmless;
                for path in paths {
                    last = target.get(path, &[]).came();
                    if !matches!(last, Came::Refused(404, _)) {
                        break;
                    }
                }
                last
            },
        ),
    ]
}

/// The desk's form that ends the workshop.
fn ended(target: &Target, headers: &[(&str, &str)], token: Option<&str>) -> Came {
    let cookie = target.host();
    let token = match token {
        None => String::new(),
        Some("right") => form_token(&cookie),
        Some(_) => form_token(&target.host()),
    };
    let mut all = vec![("Cookie", cookie.as_str()), FORM];
    all.extend(headers);
    let body = format!("csrf={token}&what=end&sure=yes");
    target.ask("POST", "/host/do", &all, body.as_bytes()).came()
}
