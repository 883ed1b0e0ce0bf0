use crate::pages::source::SourceFile;
use crate::pages::{html, plain_text, static_files};
use crate::refused::Refused;
use crate::state::Dojo;
use crate::visitor::Learner;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use syllabus::{Kata, Problem};

#[derive(Template)]
#[template(path = "me/solutions.html")]
struct Page {
    title: String,
    name: String,
    kata: String,
    files: Vec<SourceFile>,
    version: &'static str,
}

pub(super) async fn page(
    State(dojo): State<Dojo>,
    learner: Learner,
    Path(kata): Path<String>,
) -> Result<Response, Refused> {
    let kata = dojo
        .kata(&kata)
        .ok_or_else(|| html::missing("there is no such kata in this workshop"))?
        .clone();
    let by_hand = dojo.store.kata_state(&kata.number).await?;
    if by_hand.is_none_or(|state| state.solutions_released == 0) {
        return Err(Refused::new(
            StatusCode::FORBIDDEN,
            "the host has not released the solutions of this kata",
        ));
    }
    let shown = format!("{} {}", kata.number, kata.title);
    let read = tokio::task::spawn_blocking(move || files(&kata)).await;
    let files = read.map_err(|error| Problem::new(error.to_string()))??;
    html::private(&Page {
        title: dojo.settings.title.clone(),
        name: plain_text::name(&learner.name),
        kata: shown,
        files,
        version: static_files::version(),
    })
}

/// The model answer's text of each file that is a learner's to edit.
fn files(kata: &Kata) -> Result<Vec<SourceFile>, Problem> {
    let reference = kata.reference()?;
    let paths = kata.exercises.iter().flat_map(|exercise| exercise.files());
    let files = paths.filter_map(|path| {
        let text = reference.file(path)?;
        Some(SourceFile::new(path, &String::from_utf8_lossy(text)))
    });
    Ok(files.collect())
}
