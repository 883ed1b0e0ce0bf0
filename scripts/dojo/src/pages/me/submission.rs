use super::own;
use crate::pages::hall::Hall;
use crate::pages::source::SourceFile;
use crate::pages::verdict::VerdictPart;
use crate::pages::{html, plain_text, static_files, times};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::visible::{Viewer, seen};
use crate::visitor::Learner;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "me/submission.html")]
struct Page {
    title: String,
    name: String,
    kata: String,
    at: String,
    said: String,
    verdict: Option<VerdictPart>,
    files: Vec<SourceFile>,
    now: i64,
    version: &'static str,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    Extension(hall): Extension<Arc<Hall>>,
    learner: Learner,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let missing = || {
        html::missing("there is no such submission of yours; your page lists those that there are")
    };
    let own = own(&dojo, &learner).await?;
    let row = dojo.store.submission(&id).await?.ok_or_else(missing)?;
    if !own.contains(&row.participant_id) {
        return Err(missing());
    }
    let room = hall.room(&dojo).await?;
    let submitted = room.submitted.iter().find(|one| one.id == id);
    let done = submitted
        .filter(|one| one.counts)
        .and_then(|one| one.done.as_ref());
    let kata = dojo.kata(&row.kata);
    let verdict = match (done, kata) {
        (Some(done), Some(kata)) => {
            let circumstances = room.circumstances(&dojo, &row.kata);
            dojo.store.result(&done.grading_id).await?.map(|graded| {
                let (viewer, settings) = (Viewer::Author, &dojo.settings);
                let seen = seen(
                    &graded,
                    kata,
                    done.ended_at,
                    viewer,
                    room.now,
                    &circumstances,
                    settings,
                );
                VerdictPart::of(&seen)
            })
        }
        _ => None,
    };
    let mut said = row
        .remark
        .as_deref()
        .map_or_else(String::new, |remark| plain_text::one_line(remark, 300));
    if said.is_empty() && verdict.is_none() {
        said = match submitted {
            Some(one) if one.parked => "It could not be graded; the host knows.".to_owned(),
            Some(one) if !one.counts && !one.pending => {
                "It was graded; only the host sees the verdict.".to_owned()
            }
            _ => "It is being graded.".to_owned(),
        };
    }
    let bundle = dojo.store.bundle(&id).await?;
    html::private(&Page {
        title: dojo.settings.title.clone(),
        name: plain_text::name(&learner.name),
        kata: kata.map_or_else(
            || row.kata.clone(),
            |kata| format!("{} {}", kata.number, kata.title),
        ),
        at: times::time_of_day(row.received_at),
        said,
        verdict,
        files: bundle.iter().flat_map(SourceFile::of_bundle).collect(),
        now: room.now,
        version: static_files::version(),
    })
}
