use crate::clock;
use crate::refused::Refused;
use crate::state::{Dojo, Preparation};
use crate::store::SubmissionRow;
use crate::visible::{Circumstances, Viewer, seen};
use axum::http::StatusCode;
use dojo_protocol::{Submission, SubmissionState};

/// A submission as its author sees it now.
///
/// # Errors
/// Where the database does not answer, or its kata is no longer in the workshop.
pub async fn view(dojo: &Dojo, row: &SubmissionRow) -> Result<Submission, Refused> {
    Ok(Submission {
        id: row.id.clone(),
        kata: row.kata.clone(),
        state: state(dojo, row).await?,
        remark: row.remark.clone(),
    })
}

async fn state(dojo: &Dojo, row: &SubmissionRow) -> Result<SubmissionState, Refused> {
    let store = &dojo.store;
    let Some(grading) = store.grading_of(row.graded_as()).await? else {
        return Err(sqlx::Error::RowNotFound.into());
    };
    match grading.state.as_str() {
        "waiting" => Ok(SubmissionState::Waiting {
            ahead: store.ahead(&grading.id).await?,
            held_by: held_by(dojo),
        }),
        "running" => Ok(SubmissionState::Grading),
        "parked" => Ok(SubmissionState::Parked),
        _ if row.counts == 0 => Ok(SubmissionState::Withheld),
        _ => {
            let kata = dojo.kata(&row.kata).ok_or_else(|| {
                Refused::new(
                    StatusCode::GONE,
                    format!("kata {} is no longer part of this workshop", row.kata),
                )
            })?;
            let graded = store
                .result(&grading.id)
                .await?
                .ok_or(sqlx::Error::RowNotFound)?;
            let by_hand = store.kata_state(&row.kata).await?;
            let workshop = store.workshop().await?;
            let circumstances = Circumstances::of(
                &dojo.settings,
                &row.kata,
                by_hand
                    .as_ref()
                    .and_then(|state| state.open)
                    .map(|open| open != 0),
                by_hand
                    .as_ref()
                    .is_some_and(|state| state.solutions_released != 0),
                workshop.is_some_and(|workshop| workshop.state == "ended"),
            );
            Ok(SubmissionState::Graded(Box::new(seen(
                &graded,
                kata,
                grading.ended_at.unwrap_or(grading.queued_at),
                Viewer::Author,
                clock::now(),
                &circumstances,
                &dojo.settings,
            ))))
        }
    }
}

/// What keeps all work waiting.
fn held_by(dojo: &Dojo) -> Option<String> {
    match *dojo.preparation.borrow() {
        Preparation::Preparing { ready, of } => Some(format!(
            "the host's graders are being made ready, {ready} of {of} katas so far"
        )),
        Preparation::Failed(_) => Some("nothing can be graded yet; the host knows why".to_owned()),
        Preparation::Ready | Preparation::Elsewhere => None,
    }
}
