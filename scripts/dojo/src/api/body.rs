use crate::refused::Refused;
use crate::visible::plain;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;

/// A request's JSON; what is none is refused as everything else is.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(value)) => Ok(Self(value)),
            Err(rejection) => Err(refused(&rejection)),
        }
    }
}

fn refused(rejection: &JsonRejection) -> Refused {
    let status = rejection.status();
    let reason = match status {
        StatusCode::PAYLOAD_TOO_LARGE => "this is larger than what is taken here".to_owned(),
        // It came too slowly; or the sender hung up, and reads nothing of this.
        _ if matches!(rejection, JsonRejection::BytesRejection(_)) => {
            return Refused::new(
                StatusCode::REQUEST_TIMEOUT,
                "this did not come to its end within a minute; send it again",
            );
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            "this is no JSON; is the kit as new as the dojo's?".to_owned()
        }
        _ => {
            let words: String = plain(&rejection.body_text())
                .replace('\n', " ")
                .chars()
                .take(300)
                .collect();
            format!("the dojo does not understand this; is the kit as new as the dojo's? ({words})")
        }
    };
    // What is well written but not known is no conflict of names or teams, which is what 409 and 422 mean here.
    let status = match status {
        StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
        other => other,
    };
    Refused::new(status, reason)
}
