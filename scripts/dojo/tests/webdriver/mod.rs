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

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = ureq::delete(&self.session).call();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
