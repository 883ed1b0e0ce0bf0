//! The sockets: who may connect, how slowly they may speak, and how they are let go.

use super::door::Door;
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use hyper_util::rt::TokioTimer;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;
use syllabus::{Problem, Result};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A request's head must be there within this time, and the next one on the same connection begin.
const HEAD_WITHIN: Duration = Duration::from_secs(30);

/// Answers that are under way may take so long once the service stops.
const LET_GO_WITHIN: Duration = Duration::from_secs(5);

/// Open files that are kept for the database and for grading.
const OTHER_FILES: u64 = 256;

/// The service's socket, in use.
pub(super) struct Server {
    handle: Handle<SocketAddr>,
    serving: Mutex<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// Begins to answer.
    pub fn start(
        listener: TcpListener,
        router: Router,
        tls: Option<RustlsConfig>,
        connections: usize,
        trust_proxy: bool,
    ) -> Result<Self> {
        let cannot = |error| Problem::new(format!("the dojo cannot listen: {error}"));
        listener.set_nonblocking(true).map_err(cannot)?;
        let handle = Handle::new();
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let door = Door::new(within_open_files(connections), trust_proxy);
        let mut server = axum_server::from_tcp(listener)
            .map_err(cannot)?
            .acceptor(door.clone())
            .handle(handle.clone());
        server
            .http_builder()
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_WITHIN);
        server
            .http_builder()
            .http2()
            .timer(TokioTimer::new())
            .keep_alive_interval(HEAD_WITHIN)
            .keep_alive_timeout(HEAD_WITHIN)
            .max_concurrent_streams(64);
        let serving = match tls {
            Some(config) => {
                let acceptor = RustlsAcceptor::new(config).acceptor(door);
                tokio::spawn(server.acceptor(acceptor).serve(service))
            }
            None => tokio::spawn(server.serve(service)),
        };
        Ok(Self {
            handle,
            serving: Mutex::new(serving),
        })
    }

    /// Serves until `asked` ends.
    ///
    /// # Errors
    /// Where the socket fails before that.
    pub async fn until_it_fails_or(&self, asked: impl Future<Output = ()>) -> Result<()> {
        let mut serving = self.serving.lock().await;
        tokio::select! {
            ended = &mut *serving => {
                let reason = match ended {
                    Ok(Ok(())) => "it ended".to_owned(),
                    Ok(Err(error)) => error.to_string(),
                    Err(error) => error.to_string(),
                };
                Err(Problem::new(format!("the dojo no longer listens: {reason}")))
            }
            () = asked => Ok(()),
        }
    }

    /// Takes no more connections, and lets answers that are under way come to their end.
    pub async fn stop(&self) {
        self.handle.graceful_shutdown(Some(LET_GO_WITHIN));
        let mut serving = self.serving.lock().await;
        if !serving.is_finished() {
            let _ = timeout(LET_GO_WITHIN * 2, &mut *serving).await;
        }
    }
}

/// As many of these connections as there may be open files; their limit is raised as far as the system lets us.
#[cfg(unix)]
fn within_open_files(connections: usize) -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    let files = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(_) => limit.current,
    };
    let room = files.map_or(u64::MAX, |files| files.saturating_sub(OTHER_FILES).max(16));
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    if room < connections {
        tracing::warn!(
            room,
            connections,
            "the limit of open files leaves room for fewer connections than the settings allow; `ulimit -n` raises it"
        );
    }
    connections.min(room)
}

#[cfg(not(unix))]
fn within_open_files(connections: usize) -> usize {
    let _ = OTHER_FILES;
    connections
}
