//! What the store promises, on both back ends: nothing twice, nobody before their turn, nothing without its lease.
#![cfg(unix)]

mod fixture;

use dojo::clock;
use dojo::queue::{Leases, dispatch};
use dojo::settings::Lane;
use dojo::store::{
    BrowserSession, Ended, Joiner, Joining, NO_LONGER_OFFERED, NewSubmission, Regrade, Renaming,
    Store, Suite, Taken, fresh_id,
};
use fixture::{SUITE, graded, joined, on_each, send, send_with};
use std::collections::HashSet;
use std::time::{Duration, Instant};

const WORKER: &str = "worker";

async fn claim(store: &Store) -> Option<dojo::store::Claimed> {
    store
        .claim(Lane::Hidden, WORKER, clock::now())
        .await
        .expect("an answer")
}

#[test]
fn the_same_request_is_one_submission() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let Taken::New(first) = send_with(&store, &ada, "fn a() {}", "key-1").await else {
            panic!("the first request is new");
        };
        assert_eq!(
            send_with(&store, &ada, "fn a() {}", "key-1").await,
            Taken::Again(first)
        );
        assert_eq!(
            send_with(&store, &ada, "fn b() {}", "key-1").await,
            Taken::KeyOfOtherWork
        );
        assert_eq!(store.submissions().await.expect("rows").len(), 1);
        // Keys are each sender's own.
        let bob = joined(&store, "Bob", None).await;
        assert!(matches!(
            send_with(&store, &bob, "fn a() {}", "key-1").await,
            Taken::New(_)
        ));
    });
}

#[test]
fn the_same_work_is_graded_once_and_its_verdict_is_everyones_who_sent_it() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let first = send(&store, &ada, "fn a() {}").await;
        let Taken::SameWork(second) = send_with(&store, &ada, "fn a() {}", "key-2").await else {
            panic!("the same work");
        };
        let row = store
            .submission(&second)
            .await
            .expect("an answer")
            .expect("a row");
        assert_eq!(row.graded_as(), first);
        let stored: Vec<(String,)> =
            sqlx::query_as("SELECT id FROM submission WHERE bundle IS NOT NULL")
                .fetch_all(store.pool())
                .await
                .expect("rows");
        assert_eq!(stored, [(first.clone(),)], "the work is stored once");
        for id in [&first, &second] {
            let bundle = store.bundle(id).await.expect("an answer");
            assert_eq!(bundle, Some(fixture::work("fn a() {}")));
        }
        assert!(
            row.remark
                .as_deref()
                .is_some_and(|remark| remark.contains("sent before"))
        );
        let claimed = claim(&store).await.expect("one to grade");
        assert!(claim(&store).await.is_none(), "one work, one grading");
        let result = graded(&claimed.bundle, "one");
        assert!(
            store
                .complete(&claimed.id, &claimed.lease, &result, 1)
                .await
                .expect("an answer")
        );
        let grading = store
            .grading_of(row.graded_as())
            .await
            .expect("an answer")
            .expect("a grading");
        assert_eq!(grading.state, "done");
        // Other work, other people's work, and work for another suite are graded.
        assert!(matches!(
            send_with(&store, &ada, "fn b() {}", "key-3").await,
            Taken::New(_)
        ));
        let bob = joined(&store, "Bob", None).await;
        assert!(matches!(
            send_with(&store, &bob, "fn a() {}", "key-4").await,
            Taken::New(_)
        ));
    });
}

#[test]
fn an_id_that_no_database_takes_is_nobodys() {
    on_each(async |database| {
        let store = database.store().await;
        for id in ["\0", "a\0b", "' OR '1'='1", ""] {
            let found = store.submission(id).await.expect("an answer");
            assert_eq!(found, None, "{id:?}");
        }
    });
}

#[test]
fn work_that_was_past_the_limit_is_an_attempt_once_it_counts() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let send = async |text: &str, counts, now| {
            let bundle = fixture::work(text);
            let new = NewSubmission {
                participant: &ada,
                bundle: &bundle,
                key: &fresh_id(),
                suite: SUITE,
                lane: Lane::Hidden,
                counts,
                remark: None,
                now,
            };
            store.submit(new).await.expect("taken")
        };
        let attempts = async |since| {
            store
                .attempts_since(ada.share(), "03", since)
                .await
                .expect("times")
        };
        send("fn a() {}", true, 10).await;
        send("fn a() {}", true, 11).await;
        assert_eq!(attempts(0).await, [10], "the same work is one attempt");
        send("fn b() {}", false, 20).await;
        assert_eq!(attempts(0).await, [10], "past the limit");
        // Its verdict is shown from now on, which is what an attempt is.
        send("fn b() {}", true, 30).await;
        assert_eq!(attempts(0).await, [30, 10]);
        assert_eq!(attempts(10).await, [30]);
        // Whoever may see its verdict may see it again, also past the limit.
        let Taken::SameWork(again) = send("fn b() {}", false, 40).await else {
            panic!("it is the same work")
        };
        let again = store.submission(&again).await.expect("a row").expect("it");
        assert_eq!(again.counts, 1);
        assert_eq!(attempts(0).await, [30, 10]);
    });
}

#[test]
fn what_waits_for_a_kata_that_has_gone_is_given_up_and_holds_up_nobody() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let id = fixture::send(&store, &ada, "fn a() {}").await;
        let others = [Suite {
            kata: "04".to_owned(),
            ..fixture::suite("another")
        }];
        store.set_suites(&others).await.expect("suites");
        store.no_other_suites(&others, 5).await.expect("suites");
        assert_eq!(store.suites().await.expect("rows"), others);
        assert!(claim(&store).await.is_none(), "nobody could grade it");
        let given_up = store.given_up().await.expect("rows");
        assert_eq!(given_up[0].submission_id, id);
        assert_eq!(given_up[0].problem.as_deref(), Some(NO_LONGER_OFFERED));
        // It comes back with its kata.
        let suites = [fixture::suite(SUITE)];
        store.set_suites(&suites).await.expect("suites");
        let again = store.regrade(&Regrade::Parked, 6).await.expect("an answer");
        assert_eq!(again, 1);
    });
}

#[test]
fn work_that_another_suite_judged_in_between_is_still_the_same_work() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let first = send(&store, &ada, "fn a() {}").await;
        // It waits while the service is started with another suite, and judged by that one.
        let newer = fixture::suite("suite-of-later");
        store.set_suites(&[newer]).await.expect("suites");
        let claimed = claim(&store).await.expect("one to grade");
        let result = graded(&claimed.bundle, "one");
        store
            .complete(&claimed.id, &claimed.lease, &result, 1)
            .await
            .expect("an answer");
        let older = fixture::suite(fixture::SUITE);
        store.set_suites(&[older]).await.expect("suites");
        let sent = send_with(&store, &ada, "fn a() {}", "another-key");
        let taken = tokio::time::timeout(Duration::from_secs(10), sent).await;
        let Ok(Taken::SameWork(second)) = taken else {
            panic!("{taken:?}");
        };
        let row = store.submission(&second).await.expect("an answer");
        assert_eq!(row.expect("a row").graded_as(), first);
    });
}

#[test]
fn the_same_work_at_the_same_moment_is_graded_once() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let others = [
            Store::open(&database.url).await.expect("a store"),
            store.clone(),
        ];
        let mut sending = tokio::task::JoinSet::new();
        for number in 0..40 {
            let (store, ada) = (others[number % 2].clone(), ada.clone());
            sending.spawn(async move {
                send_with(&store, &ada, "fn a() {}", &format!("key-{}", number / 2)).await
            });
        }
        let taken = sending.join_all().await;
        let new = taken
            .iter()
            .filter(|taken| matches!(taken, Taken::New(_)))
            .count();
        assert_eq!(new, 1, "{taken:?}");
        assert_eq!(
            store.submissions().await.expect("rows").len(),
            20,
            "one for each key"
        );
        assert_eq!(store.gradings(None).await.expect("rows").len(), 1);
    });
}

#[test]
fn a_lost_answer_to_a_join_may_be_asked_for_again() {
    on_each(async |database| {
        let store = database.store().await;
        let joiner = |name, token_hash, join_key_hash| Joiner {
            name,
            team: None,
            token_hash,
            join_key_hash,
        };
        let first = store
            .join(joiner("Ada", "token-1", Some("key")), 1)
            .await
            .expect("an answer");
        let Joining::Joined(ada) = first else {
            panic!("{first:?}")
        };
        let again = store
            .join(joiner("ada", "token-2", Some("key")), 2)
            .await
            .expect("an answer");
        assert!(matches!(again, Joining::Again(same) if same.id == ada.id));
        assert!(
            store
                .participant_of_token("token-1")
                .await
                .expect("an answer")
                .is_none()
        );
        assert_eq!(
            store
                .participant_of_token("token-2")
                .await
                .expect("an answer")
                .expect("Ada")
                .id,
            ada.id
        );
        let with_a_team = Joiner {
            team: Some("Reds"),
            ..joiner("ADA", "token-2", Some("key"))
        };
        let again = store.join(with_a_team, 3).await.expect("an answer");
        assert!(matches!(again, Joining::Again(same) if same.team.is_none()));
        for key in [None, Some("another key")] {
            let stranger = store
                .join(joiner("Ada", "token-3", key), 3)
                .await
                .expect("an answer");
            assert_eq!(stranger, Joining::NameTaken);
        }
        assert!(
            store
                .participant_of_token("token-3")
                .await
                .expect("an answer")
                .is_none()
        );
        let teams = store.teams().await.expect("rows");
        assert!(teams.is_empty(), "nobody is in it: {teams:?}");
    });
}

#[test]
fn whoever_is_let_in_again_takes_their_name_over_once_and_in_time() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let bob = joined(&store, "Bob", None).await;
        let sent = send(&store, &ada, "fn a() {}").await;
        for (hash, whose) in [("ada's browser", &ada), ("bob's browser", &bob)] {
            let session = BrowserSession {
                hash: hash.to_owned(),
                scope: "page".to_owned(),
                participant_id: Some(whose.id.clone()),
            };
            store
                .begin_session(&session, 0, 1000)
                .await
                .expect("signed in");
        }
        store
            .set_page_key(&ada.id, "ada's page")
            .await
            .expect("an answer");
        let joins = |name, token_hash, key, now| {
            let joiner = Joiner {
                name,
                team: None,
                token_hash,
                join_key_hash: key,
            };
            store.join(joiner, now)
        };
        let named = store.let_in_again(&ada.id, 100).await.expect("an answer");
        assert_eq!(named.as_deref(), Some("Ada"));
        assert_eq!(
            store.let_in_again("nobody", 100).await.expect("an answer"),
            None
        );
        for (name, now) in [("Ada", 100), ("Bob", 99)] {
            let refused = joins(name, "stranger", None, now).await.expect("an answer");
            assert_eq!(refused, Joining::NameTaken, "{name} at {now}");
        }
        let Joining::Again(again) = joins("ADA", "new token", Some("new key"), 99)
            .await
            .expect("an answer")
        else {
            panic!("Ada is let in");
        };
        assert_eq!(
            (again.id.as_str(), again.name.as_str()),
            (ada.id.as_str(), "Ada")
        );
        let by_token = async |token| {
            let found = store.participant_of_token(token).await.expect("an answer");
            found.map(|one| one.id)
        };
        assert_eq!(by_token("hash of Ada's token").await, None);
        assert_eq!(by_token("new token").await, Some(ada.id.clone()));
        let session = async |hash| store.session(hash, 1).await.expect("an answer");
        assert_eq!(session("ada's browser").await, None);
        assert!(session("bob's browser").await.is_some());
        let of_key = store
            .participant_of_page_key("ada's page")
            .await
            .expect("an answer");
        assert_eq!(of_key, None);
        let work = store.submissions_of(&ada.id).await.expect("rows");
        assert_eq!(work[0].id, sent);
        // The door is shut again, but whoever missed the answer may ask anew.
        let stranger = joins("Ada", "stranger", Some("key"), 99).await;
        assert_eq!(stranger.expect("an answer"), Joining::NameTaken);
        let anew = joins("Ada", "newer token", Some("new key"), 99).await;
        assert!(matches!(anew.expect("an answer"), Joining::Again(same) if same.id == ada.id));
    });
}

#[test]
fn whoever_is_removed_is_gone_and_what_they_sent_stays() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let bob = joined(&store, "Bob", None).await;
        for one in [&ada, &bob] {
            send(&store, one, "fn a() {}").await;
        }
        let rename = async |id: &str, name| store.rename(id, name).await.expect("an answer");
        assert_eq!(rename(&bob.id, "ADA").await, Renaming::NameTaken);
        assert_eq!(rename(&ada.id, "ADA").await, Renaming::Renamed);
        assert_eq!(rename("nobody", "Cy").await, Renaming::Nobody);
        let removed = store.remove(&ada.id, 7).await.expect("an answer");
        assert_eq!(removed.as_deref(), Some("ADA"));
        assert_eq!(store.remove(&ada.id, 8).await.expect("an answer"), None);
        assert_eq!(rename(&ada.id, "Ada").await, Renaming::Nobody);
        let let_in = store.let_in_again(&ada.id, 100).await.expect("an answer");
        assert_eq!(let_in, None);
        let left = store.participants().await.expect("rows");
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].id, bob.id);
        assert_eq!(store.participant(&ada.id).await.expect("an answer"), None);
        let of_token = store
            .participant_of_token("hash of Ada's token")
            .await
            .expect("an answer");
        assert_eq!(of_token.expect("known").removed_at, Some(7));
        let works = store.works().await.expect("rows");
        assert_eq!(works.len(), 1);
        assert_eq!(works[0].participant_id, bob.id);
        let all = store.participants_and_removed().await.expect("rows");
        assert_eq!(all.len(), 2);
        assert_eq!(store.submissions().await.expect("rows").len(), 2);
        // Their name is free, for as many as are removed.
        let next = Joiner {
            name: "Ada",
            team: None,
            token_hash: "next token",
            join_key_hash: None,
        };
        let Joining::Joined(next) = store.join(next, 9).await.expect("an answer") else {
            panic!("the name is free");
        };
        assert_ne!(next.id, ada.id);
        assert!(
            store
                .remove(&next.id, 10)
                .await
                .expect("an answer")
                .is_some()
        );
    });
}

#[test]
fn a_team_that_floods_the_lane_does_not_hold_up_the_others() {
    on_each(async |database| {
        let store = database.store().await;
        let flood = [
            joined(&store, "Ann", Some("Flood")).await,
            joined(&store, "Abe", Some("flood")).await,
        ];
        for number in 0..100 {
            send(&store, &flood[number % 2], &format!("fn f{number}() {{}}")).await;
        }
        assert_eq!(
            claim(&store).await.expect("work").bundle,
            fixture::work("fn f0() {}")
        );
        for name in ["Bob", "Cy", "Di"] {
            let one = joined(&store, name, None).await;
            let id = send(&store, &one, name).await;
            let grading = store
                .grading_of(&id)
                .await
                .expect("an answer")
                .expect("a grading");
            let ahead = store.ahead(&grading.id).await.expect("an answer");
            assert!(ahead <= 3, "{name} has {ahead} before them");
        }
        let mut order = Vec::new();
        for _ in 0..4 {
            let claimed = claim(&store).await.expect("work");
            order.push(claimed.bundle.files["src/lib.rs"].clone());
        }
        assert_eq!(order, ["Bob", "Cy", "Di", "fn f1() {}"]);
    });
}

#[test]
fn two_hundred_rows_are_each_taken_once_by_two_that_race() {
    on_each(async |database| {
        let store = database.store().await;
        for person in 0..20 {
            let participant = joined(&store, &format!("P{person}"), None).await;
            for number in 0..10 {
                send(&store, &participant, &format!("fn f{number}() {{}}")).await;
            }
        }
        let other = Store::open(&database.url).await.expect("a second pool");
        let mut racing = tokio::task::JoinSet::new();
        for number in 0..8 {
            let store = if number % 2 == 0 {
                store.clone()
            } else {
                other.clone()
            };
            racing.spawn(async move {
                let mut mine = Vec::new();
                while let Some(claimed) = claim(&store).await {
                    mine.push(claimed.id);
                }
                mine
            });
        }
        let taken: Vec<String> = racing.join_all().await.into_iter().flatten().collect();
        assert_eq!(taken.len(), 200);
        assert_eq!(taken.iter().collect::<HashSet<_>>().len(), 200);
    });
}

#[test]
fn only_the_lease_ends_a_grading() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let id = send(&store, &ada, "fn a() {}").await;
        let first = claim(&store).await.expect("work");
        let held = store.running().await.expect("rows");
        assert_eq!(
            store.expire(&held[0], 1).await.expect("an answer"),
            Ended::Waiting
        );
        let second = claim(&store).await.expect("it waits again");
        assert_eq!(second.tries, 2);
        let late = graded(&first.bundle, "the dead one");
        assert!(
            !store
                .extend(&first.id, &first.lease)
                .await
                .expect("an answer")
        );
        assert!(
            !store
                .complete(&first.id, &first.lease, &late, 2)
                .await
                .expect("an answer")
        );
        assert_eq!(
            store
                .fail(&first.id, &first.lease, "late", 2)
                .await
                .expect("an answer"),
            Ended::Lost
        );
        assert!(
            !store
                .give_back(&first.id, &first.lease)
                .await
                .expect("an answer")
        );
        let good = graded(&second.bundle, "the living one");
        assert!(
            store
                .complete(&second.id, &second.lease, &good, 3)
                .await
                .expect("an answer")
        );
        assert!(
            !store
                .complete(&second.id, &second.lease, &late, 4)
                .await
                .expect("an answer"),
            "once"
        );
        let grading = store
            .grading_of(&id)
            .await
            .expect("an answer")
            .expect("a grading");
        let result = store
            .result(&grading.id)
            .await
            .expect("an answer")
            .expect("a result");
        assert_eq!(result.toolchain, "the living one");
    });
}

#[test]
fn a_holder_that_beat_since_it_was_looked_at_keeps_its_grading() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fn a() {}").await;
        let claimed = claim(&store).await.expect("work");
        let held = store.running().await.expect("rows");
        assert!(
            store
                .extend(&claimed.id, &claimed.lease)
                .await
                .expect("an answer")
        );
        assert_eq!(
            store.expire(&held[0], 1).await.expect("an answer"),
            Ended::Lost
        );
        assert!(
            store
                .extend(&claimed.id, &claimed.lease)
                .await
                .expect("an answer"),
            "it is still its"
        );
    });
}

#[test]
fn what_kills_its_worker_three_times_is_parked_and_says_why() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        let id = send(&store, &ada, "fn poison() {}").await;
        for expected in [Ended::Waiting, Ended::Waiting, Ended::Parked] {
            // The worker dies: nothing but its claim was ever written.
            claim(&store).await.expect("work");
            let held = store.running().await.expect("rows");
            assert_eq!(
                store
                    .expire(&held[0], clock::now())
                    .await
                    .expect("an answer"),
                expected
            );
        }
        assert!(claim(&store).await.is_none(), "it does not come back");
        let parked = store.given_up().await.expect("rows");
        assert_eq!(
            (parked[0].submission_id.as_str(), parked[0].tries),
            (id.as_str(), 3)
        );
        let problem = parked[0].problem.clone().expect("a reason");
        assert!(
            problem.contains("worker ended in the middle of it, in try 3"),
            "{problem}"
        );
        let events = store.events(1).await.expect("rows");
        assert_eq!(
            (events[0].kind.as_str(), events[0].participant_id.as_deref()),
            ("parked", Some(ada.id.as_str()))
        );
        // The host may have it graded again, and then it is as any other.
        assert_eq!(
            store.regrade(&Regrade::Parked, 8).await.expect("an answer"),
            1
        );
        let again = store
            .claim(Lane::Rerun, WORKER, 9)
            .await
            .expect("an answer")
            .expect("work");
        assert_eq!((again.attempt, again.tries), (2, 1));
    });
}

#[test]
fn what_is_laid_back_costs_no_try() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fn a() {}").await;
        for _ in 0..5 {
            let claimed = claim(&store).await.expect("work");
            assert_eq!(claimed.tries, 1);
            assert!(
                store
                    .give_back(&claimed.id, &claimed.lease)
                    .await
                    .expect("an answer")
            );
        }
    });
}

#[test]
fn no_clock_ends_a_lease() {
    on_each(async |database| {
        let store = database.store().await;
        let ada = joined(&store, "Ada", None).await;
        send(&store, &ada, "fn a() {}").await;
        // The worker's clock is a year behind the sweeper's, and then jumps a year ahead of it.
        let year = 365 * 24 * 3600 * 1000;
        let claimed = store
            .claim(Lane::Hidden, WORKER, clock::now() - year)
            .await
            .expect("an answer")
            .expect("work");
        let mut leases = Leases::new(Duration::from_secs(2));
        dispatch::sweep(&store, &mut leases, &|_, _| panic!("nothing ended"))
            .await
            .expect("an answer");
        let later = graded(&claimed.bundle, "one");
        assert!(
            store
                .complete(&claimed.id, &claimed.lease, &later, clock::now() + year)
                .await
                .expect("an answer")
        );
        // One that was claimed in the far future is freed as soon as it is silent, not in a year.
        send(&store, &ada, "fn b() {}").await;
        store
            .claim(Lane::Hidden, WORKER, clock::now() + year)
            .await
            .expect("an answer")
            .expect("work");
        let began = Instant::now();
        while store.waiting_in(Lane::Hidden).await.expect("an answer") == 0 {
            assert!(began.elapsed() < Duration::from_secs(20), "it is not freed");
            dispatch::sweep(&store, &mut leases, &|_, _| {})
                .await
                .expect("an answer");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        assert!(
            began.elapsed() > Duration::from_secs(1),
            "it was freed before its time"
        );
    });
}

#[test]
fn regrading_adds_an_attempt_and_keeps_the_verdict_until_the_next() {
    on_each(async |database| {
        let store = database.store().await;
        let (ada, bob) = (
            joined(&store, "Ada", None).await,
            joined(&store, "Bob", None).await,
        );
        let (first, other) = (
            send(&store, &ada, "fn a() {}").await,
            send(&store, &bob, "fn b() {}").await,
        );
        while let Some(claimed) = claim(&store).await {
            let result = graded(&claimed.bundle, "before");
            store
                .complete(&claimed.id, &claimed.lease, &result, 1)
                .await
                .expect("an answer");
        }
        assert_eq!(
            store
                .regrade(&Regrade::OtherSuites, 2)
                .await
                .expect("an answer"),
            0
        );
        assert_eq!(
            store
                .regrade(&Regrade::Participant(ada.id.clone()), 2)
                .await
                .expect("an answer"),
            1
        );
        assert_eq!(
            store
                .regrade(&Regrade::Kata("03".to_owned()), 2)
                .await
                .expect("an answer"),
            1,
            "one waits already"
        );
        assert_eq!(
            store
                .regrade(&Regrade::Kata("04".to_owned()), 2)
                .await
                .expect("an answer"),
            0
        );
        for submission in [&first, &other] {
            let grading = store
                .grading_of(submission)
                .await
                .expect("an answer")
                .expect("a grading");
            assert_eq!((grading.state.as_str(), grading.attempt), ("done", 1));
        }
        let again = store
            .claim(Lane::Rerun, WORKER, 3)
            .await
            .expect("an answer")
            .expect("work");
        let result = graded(&again.bundle, "after");
        assert!(
            store
                .complete(&again.id, &again.lease, &result, 4)
                .await
                .expect("an answer")
        );
        let grading = store
            .grading_of(&again.submission)
            .await
            .expect("an answer")
            .expect("a grading");
        assert_eq!((grading.state.as_str(), grading.attempt), ("done", 2));
        // A new suite: whatever it has not judged is graded again, and what still waits waits for it.
        store
            .set_suites(&[fixture::suite("suite-2")])
            .await
            .expect("suites");
        let waiting = store
            .claim(Lane::Rerun, WORKER, 5)
            .await
            .expect("an answer")
            .expect("work");
        assert_eq!(waiting.suite, "suite-2");
        assert_eq!(
            store
                .regrade(&Regrade::OtherSuites, 6)
                .await
                .expect("an answer"),
            2
        );
        let suites: HashSet<String> = store
            .gradings(None)
            .await
            .expect("rows")
            .into_iter()
            .map(|row| row.suite)
            .collect();
        assert_eq!(
            suites,
            HashSet::from([SUITE.to_owned(), "suite-2".to_owned()])
        );
    });
}

#[test]
fn a_database_of_another_kind_or_place_is_refused_in_one_line_without_the_password() {
    fixture::run(async {
        for url in [
            "mysql://root:secret@host/x",
            "postgres://root:secret@127.0.0.1:1/x",
            "sqlite:///no/such/folder/x",
        ] {
            let problem = Store::open(url).await.expect_err("no database").to_string();
            assert!(
                !problem.contains("secret") && !problem.contains('\n'),
                "{problem}"
            );
        }
    });
}
