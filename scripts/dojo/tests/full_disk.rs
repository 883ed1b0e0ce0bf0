//! A disk that is full, as SQLite meets it: a limit of its own on the file comes to the same error.

mod seeded;

use seeded::{Seeded, agent};
use serde_json::{Value, json};

/// The answer's status, and its JSON.
fn join(seeded: &Seeded, name: &str) -> (u16, Value) {
    let request = agent().post(format!("{}/api/v1/join", seeded.address));
    let body = json!({"code": "k4tadojo", "name": name});
    let mut answer = request.send_json(&body).expect("an answer");
    let said = answer.body_mut().read_json().expect("JSON");
    (answer.status().as_u16(), said)
}

#[test]
fn it_is_said_and_as_soon_as_there_is_room_people_come_in_again() {
    let seeded = Seeded::new("katas = \"00\"\n");
    let limit = |pages: &str| {
        let writing = seeded.dojo.store.writing();
        let limit = format!("PRAGMA max_page_count = {pages}");
        let limited = seeded.wait(sqlx::query(sqlx::AssertSqlSafe(limit)).execute(writing));
        limited.expect("limited");
    };
    // As large as it is, and no larger.
    limit("1");
    let mut names = (0..100).map(|number| format!("Somebody with a long name {number}"));
    let turned_away = names.find_map(|name| match join(&seeded, &name) {
        (503, said) => Some((name, said)),
        _ => None,
    });
    let (name, said) = turned_away.expect("it gets full");
    let reason = said["reason"].as_str().unwrap_or_default();
    assert!(reason.contains("is full"), "{said}");
    limit("1000000");
    let (status, said) = join(&seeded, &name);
    assert!(status < 300, "{said}");
}

/// Where a write to the disk fails, SQLite takes the transaction back by itself, and the rollback that follows is refused.
#[test]
fn a_transaction_that_sqlite_takes_back_by_itself_harms_none_after_it() {
    let seeded = Seeded::new("katas = \"00\"\n");
    let store = &seeded.dojo.store;
    for _ in 0..3 {
        seeded.wait(async {
            let mut changes = store.begin().await.expect("begun");
            let taken_back = sqlx::query("ROLLBACK").execute(&mut *changes).await;
            taken_back.expect("taken back");
            drop(changes);
        });
    }
    seeded.join("Ada", None, dojo::clock::now());
}
