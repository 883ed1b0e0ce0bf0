//! How the service is told to stop.

use tokio::signal::ctrl_c;

/// Ends at Ctrl-C, or where the system asks the process to end.
pub(crate) async fn asked() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        // Without a handler the signal ends the process at once, as it does anyway.
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            let _ = ctrl_c().await;
            return;
        };
        tokio::select! {
            _ = ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = ctrl_c().await;
    }
}
