//! Requests to the workshop's service, and answers that can be shown.

use crate::address::is_near;
use dojo_protocol::{BASE, Refusal};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::ErrorKind;
use std::time::Duration;
use syllabus::{Problem, Result};
use terminal_text::{printable, without_commands};
use ureq::http::{Response, Uri};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, Error, Proxy};

/// How long a host in the same room may take to open its door.
const TO_CONNECT: Duration = Duration::from_secs(5);

/// How long it may take to answer what is no long wait.
pub const TO_ANSWER: Duration = Duration::from_secs(30);

/// No honest answer is larger, in bytes.
const LARGEST_ANSWER: u64 = 8 * 1024 * 1024;

/// Why there is no answer. Every text in it is for one line of a terminal.
#[derive(Debug)]
pub enum Failure {
    /// The host cannot be reached, or the connection broke before its whole answer was here. It may work the next time.
    Unreachable(String),
    /// What came is no answer of a workshop. It hardly gets better.
    NotUnderstood(String),
    /// The host says: not now; after so many seconds, where it says how many.
    NotNow(String, Option<u64>),
    /// The host says no.
    Refused(u16, String),
    /// Trying again is of no use.
    Useless(String),
}

impl Failure {
    /// The same for whoever does not try again.
    pub fn into_problem(self) -> Problem {
        Problem::new(match self {
            Self::NotNow(reason, Some(seconds)) => {
                format!("{reason} (again in {})", crate::times::in_words(seconds))
            }
            Self::Unreachable(reason)
            | Self::NotUnderstood(reason)
            | Self::NotNow(reason, None)
            | Self::Refused(_, reason)
            | Self::Useless(reason) => reason,
        })
    }
}

/// A workshop's service.
pub struct Host {
    agent: Agent,
    address: String,
    token: Option<String>,
}

impl Host {
    /// The service at that address (`http://192.168.1.5:7654`), who it is told is asking, and whom its certificate must be
    /// signed by, in PEM, where that is nobody whom the web trusts.
    ///
    /// # Errors
    /// Where that is no certificate.
    pub fn new(address: &str, ca: Option<&str>, token: Option<&str>) -> Result<Self> {
        let roots = ca.map(certificates).transpose()?;
        let tls = TlsConfig::builder().root_certs(roots.map_or(RootCerts::WebPki, RootCerts::from));
        let proxy = if is_near(address) {
            None
        } else {
            Proxy::try_from_env()
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // A token goes where its owner sent it, and nowhere else.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(proxy)
            .timeout_connect(Some(TO_CONNECT))
            .tls_config(tls.build())
            .user_agent(concat!("katakit/", env!("CARGO_PKG_VERSION")))
            .build();
        Ok(Self {
            agent: Agent::new_with_config(config),
            address: address.to_owned(),
            token: token.map(str::to_owned),
        })
    }

    /// Asks for something; waits no longer than that.
    ///
    /// # Errors
    /// Where no answer came, or one that says no.
    pub fn get<T: DeserializeOwned>(&self, path: &str, limit: Duration) -> Answered<T> {
        let mut request = self.agent.get(self.uri(path));
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let request = request.config().timeout_global(Some(limit)).build();
        self.understood(request.call())
    }

    /// Sends something.
    ///
    /// # Errors
    /// Where no answer came, or one that says no.
    pub fn post<T: DeserializeOwned>(&self, path: &str, what: &impl Serialize) -> Answered<T> {
        let mut request = self.agent.post(self.uri(path));
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let request = request.config().timeout_global(Some(TO_ANSWER)).build();
        self.understood(request.send_json(what))
    }

    fn uri(&self, path: &str) -> String {
        format!("{}{BASE}{path}", self.address)
    }

    fn understood<T: DeserializeOwned>(
        &self,
        answered: std::result::Result<Response<Body>, Error>,
    ) -> Answered<T> {
        let mut response = answered.map_err(|error| self.no_answer(error))?;
        let status = response.status().as_u16();
        let header = |name| {
            let value = response.headers().get(name)?.to_str().ok()?;
            Some(printable(value))
        };
        if (300..400).contains(&status) {
            let place = header("location").unwrap_or_else(|| "another address".to_owned());
            return Err(Failure::Useless(format!(
                "{} sends on to {place}; join with the address that begins like that one",
                self.address
            )));
        }
        let retry_after = header("retry-after").and_then(|text| text.parse().ok());
        let text = response
            .body_mut()
            .with_config()
            .limit(LARGEST_ANSWER)
            .read_to_string()
            .map_err(|error| self.no_answer(error))?;
        let value = serde_json::from_str(&text).map(without_any_commands);
        if (200..300).contains(&status) {
            let answer = value.and_then(serde_json::from_value);
            return answer.map_err(|error| {
                Failure::NotUnderstood(format!(
                    "{} answers with something that is not of a workshop, or of one with a newer kit ({})",
                    self.address,
                    printable(&error.to_string())
                ))
            });
        }
        let refusal: Option<Refusal> = value.and_then(serde_json::from_value).ok();
        Err(self.refused(status, refusal, retry_after))
    }

    fn refused(&self, status: u16, refusal: Option<Refusal>, retry_after: Option<u64>) -> Failure {
        let Some(refusal) = refusal else {
            return match status {
                429 => Failure::NotNow("the host is asked too often".to_owned(), retry_after),
                500.. => Failure::Unreachable(format!("it answers with status {status}")),
                _ => Failure::Useless(format!(
                    "there is no workshop at {} (it answers with status {status}); look at the address again",
                    self.address
                )),
            };
        };
        let reason = printable(&refusal.reason);
        match status {
            429 | 500.. => Failure::NotNow(reason, refusal.retry_after.or(retry_after)),
            _ => Failure::Refused(status, reason),
        }
    }

    fn no_answer(&self, error: Error) -> Failure {
        let host: Option<Uri> = self.address.parse().ok();
        let host = host.as_ref().and_then(Uri::authority);
        let host = host.map_or(self.address.as_str(), |authority| authority.as_str());
        let told = printable(&error.to_string());
        let not_trusted = told.contains("certificate");
        let reason = match error {
            _ if not_trusted => {
                return Failure::Useless(format!(
                    "{host} cannot show that it is the host ({told}); with the certificate that the host gives you, join again with `--ca FILE`"
                ));
            }
            Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => {
                return Failure::Useless(format!(
                    "no secured connection to {host} ({told}); does the address begin with http:// instead?"
                ));
            }
            Error::BadUri(_) | Error::Http(_) | Error::InvalidProxyUrl => {
                return Failure::Useless(format!("{host} cannot be asked: {told}"));
            }
            Error::HostNotFound => format!("no machine of the name {host} is known here"),
            Error::Timeout(_) => format!("{host} does not answer in time"),
            Error::BodyExceedsLimit(_) => {
                return Failure::NotUnderstood(format!("{host} answers with far too much"));
            }
            Error::Io(error) => match error.kind() {
                ErrorKind::ConnectionRefused => {
                    format!("nothing listens at {host}")
                }
                ErrorKind::UnexpectedEof
                | ErrorKind::ConnectionReset
                | ErrorKind::ConnectionAborted
                | ErrorKind::BrokenPipe => format!("the connection to {host} broke"),
                _ => format!(
                    "{host} cannot be reached ({})",
                    printable(&error.to_string())
                ),
            },
            _ => format!("{host} cannot be understood ({told})"),
        };
        Failure::Unreachable(reason)
    }
}

/// An answer, or why there is none.
pub type Answered<T> = std::result::Result<T, Failure>;

/// The whole address of a page of the service at that address.
pub fn page(address: &str, path: &str) -> String {
    let path = printable(path);
    if path.starts_with("http://") || path.starts_with("https://") {
        return path;
    }
    format!("{address}/{}", path.trim_start_matches('/'))
}

/// The certificates in a PEM file's text.
///
/// # Errors
/// Where there is none.
pub fn certificates(pem: &str) -> Result<Vec<Certificate<'static>>> {
    let mut found = Vec::new();
    for item in parse_pem(pem.as_bytes()) {
        match item {
            Ok(PemItem::Certificate(certificate)) => found.push(certificate),
            Ok(_) => {}
            Err(error) => {
                return Err(Problem::new(format!(
                    "that is no certificate in PEM: {error}"
                )));
            }
        }
    }
    if found.is_empty() {
        return Err(Problem::new(
            "there is no certificate in it (`-----BEGIN CERTIFICATE-----` begins one)",
        ));
    }
    Ok(found)
}

/// Every text in it, without what a terminal would obey.
fn without_any_commands(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(without_commands(&text)),
        Value::Array(values) => values.into_iter().map(without_any_commands).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (without_commands(&name), without_any_commands(value)))
            .collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{certificates, page, without_any_commands};
    use serde_json::json;

    #[test]
    fn no_text_of_an_answer_moves_a_cursor() {
        let hostile =
            json!({"name": "\u{1b}[2Jada\u{7}", "list": [{"deep": "\u{9b}red\u{202e}"}], "n": 1});
        let clean = json!({"name": "ada", "list": [{"deep": "red\u{fffd}"}], "n": 1});
        assert_eq!(without_any_commands(hostile), clean);
    }

    #[test]
    fn pages_stand_below_the_service() {
        assert_eq!(page("http://a:1", "/learners/7"), "http://a:1/learners/7");
        assert_eq!(page("http://a:1", "learners/7"), "http://a:1/learners/7");
        assert_eq!(page("http://a:1", "https://b/7"), "https://b/7");
    }

    #[test]
    fn what_is_no_certificate_is_said() {
        assert!(certificates("hello").is_err());
        assert!(
            certificates("-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n").is_err()
        );
    }
}
