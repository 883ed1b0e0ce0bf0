//! A headless Chromium, driven through Debian's chromedriver: the few commands of <https://www.w3.org/TR/webdriver2/> that the
//! tests need.

use serde_json::{Value, json};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A browser with one window; it ends with this value.
pub struct Browser {
    driver: Child,
    session: String,
    // Where the browser keeps what it remembers; removed after it has ended.
    _profile: TempDir,
}

impl Browser {
    /// Starts it, as large as a projector; `None`, loudly, where it is not installed.
    pub fn start() -> Option<Self> {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|socket| socket.local_addr())
            .expect("a free port")
            .port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(driver) = driver else {
            assert!(
                std::env::var_os("CI").is_none(),
                "chromedriver is not installed; in CI nothing may be skipped: apt-get install chromium-driver"
            );
            eprintln!("SKIPPED in a browser: `apt-get install chromium-driver` brings one");
            return None;
        };
        let profile = tempfile::tempdir().expect("a folder");
        let base = format!("http://127.0.0.1:{port}");
        let mut browser = Self {
            driver,
            session: String::new(),
            _profile: profile,
        };
        let folder = browser._profile.path().display().to_string();
        let wanted = json!({"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--window-size=1920,1080", format!("--user-data-dir={folder}"),
        ]}}}});
        let began = Instant::now();
        loop {
            match ureq::post(format!("{base}/session")).send_json(&wanted) {
                Ok(mut answer) => {
                    let answer: Value = answer.body_mut().read_json().expect("JSON");
                    let id = answer["value"]["sessionId"].as_str().expect("a session");
                    browser.session = format!("{base}/session/{id}");
                    return Some(browser);
                }
                Err(error) if began.elapsed() > Duration::from_secs(60) => {
                    panic!("no browser: {error}")
                }
                // It needs a moment until it listens.
                Err(_) => std::thread::sleep(Duration::from_millis(100)),
            }
        }
    }

    /// Opens an address.
    pub fn open(&self, address: &str) {
        self.post("url", &json!({ "url": address }));
    }

    /// What this piece of JavaScript returns.
    pub fn script(&self, script: &str) -> Value {
        self.post("execute/sync", &json!({"script": script, "args": []}))
    }

    /// Signs in, on the page that is open, with a cookie as a request would show it.
    #[allow(dead_code, reason = "the board needs no signing in")]
    pub fn cookie(&self, cookie: &str) {
        let (name, value) = cookie.split_once('=').expect("a name and a value");
        let cookie = json!({"name": name, "value": value, "httpOnly": true});
        self.post("cookie", &json!({ "cookie": cookie }));
    }

    /// These keys, one after the other, as somebody without a mouse presses them; [`keys`] has those without a letter.
    #[allow(dead_code, reason = "nobody types on the board")]
    pub fn press(&self, keys: &str) {
        let letters = keys.chars().flat_map(|key| {
            let key = key.to_string();
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        });
        let letters: Vec<Value> = letters.collect();
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": letters});
        self.post("actions", &json!({ "actions": [keyboard] }));
    }

    /// The window as a PNG, in Base64.
    #[allow(dead_code, reason = "for somebody who wants to look")]
    pub fn screenshot(&self) -> String {
        let answer = ureq::get(format!("{}/screenshot", self.session)).call();
        let answer: Value = answer
            .expect("a picture")
            .body_mut()
            .read_json()
            .expect("JSON");
        answer["value"].as_str().unwrap_or_default().to_owned()
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let answer = ureq::post(format!("{}/{command}", self.session)).send_json(body);
        let answer: Value = answer
            .unwrap_or_else(|error| panic!("{command}: {error}"))
            .body_mut()
            .read_json()
            .expect("JSON");
        answer["value"].clone()
    }
}

/// Keys without a letter, as WebDriver names them.
#[allow(dead_code, reason = "each test presses what it needs")]
pub mod keys {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const SPACE: &str = " ";
    pub const END: &str = "\u{e010}";
    pub const BACKSPACE: &str = "\u{e003}";
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = ureq::delete(&self.session).call();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
