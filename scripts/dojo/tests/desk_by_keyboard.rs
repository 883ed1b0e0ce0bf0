//! The host's pages in a real browser, without a mouse.

mod seeded;
mod webdriver;

use seeded::{Seeded, Turn};
use std::thread::sleep;
use std::time::{Duration, Instant};
use webdriver::Browser;
use webdriver::keys::{BACKSPACE, END, ENTER, SPACE, TAB};

/// Nobody tabs on for longer.
const MOST_TABS: usize = 120;

/// What stands on what has the focus, or beside it for those who do not see.
const FOCUSED: &str = "const it = document.activeElement; const label = it.labels && it.labels[0];\
                       return (label || it).textContent.replace(/\\s+/g, ' ').trim();";

fn tab_to(browser: &Browser, what: &str) {
    for _ in 0..MOST_TABS {
        browser.press(TAB);
        let focused = browser.script(FOCUSED);
        if focused.as_str() == Some(what) {
            let outline = "const style = getComputedStyle(document.activeElement); return style.outlineStyle;";
            assert_ne!(
                browser.script(outline),
                "none",
                "{what} does not show its focus"
            );
            return;
        }
    }
    panic!("the keyboard never gets to `{what}`");
}

fn wait_for(browser: &Browser, text: &str) {
    let began = Instant::now();
    loop {
        let page = browser.script("return document.body.innerText;");
        let page = page.as_str().unwrap_or_default();
        if page.contains(text) {
            return;
        }
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "no `{text}` in {page}"
        );
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn people_are_let_in_renamed_and_removed_and_the_workshop_is_paused() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let seeded = Seeded::new("katas = \"00-04\"\n");
    let now = dojo::clock::now();
    for name in ["Ada", "Bob", "Cy"] {
        let somebody = seeded.join(name, None, now - 600_000);
        seeded.work(&somebody, "00", Turn::Part(1), now - 500_000);
    }
    browser.open(&format!("{}/board", seeded.address));
    browser.cookie(&seeded.host.cookie);

    browser.open(&format!("{}/host/people", seeded.address));
    tab_to(&browser, "New name of Ada");
    browser.press(&format!("{END}{}Ada L.{ENTER}", BACKSPACE.repeat(3)));
    wait_for(&browser, "Ada L.");

    tab_to(&browser, "Let in again: Bob");
    browser.press(ENTER);
    wait_for(&browser, "open until");

    tab_to(&browser, "Remove Cy…");
    browser.press(ENTER);
    tab_to(&browser, "Take Cy out of the room");
    browser.press(SPACE);
    tab_to(&browser, "Remove");
    browser.press(ENTER);
    let began = Instant::now();
    while browser.script("return document.body.innerText.includes('Cy');") == true {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "Cy is still there"
        );
        sleep(Duration::from_millis(50));
    }
    let people = seeded.wait(seeded.dojo.store.participants()).expect("rows");
    let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Ada L.", "Bob"]);

    browser.open(&format!("{}/host", seeded.address));
    wait_for(&browser, "Who is stuck");
    tab_to(&browser, "Pause");
    browser.press(ENTER);
    wait_for(&browser, "Paused: no work is taken.");
    let workshop = seeded.wait(seeded.dojo.store.workshop()).expect("a row");
    assert_eq!(workshop.expect("begun").state, "paused");
}
