//! TLS by the service itself.

use crate::settings::Tls;
use axum_server::tls_rustls::RustlsConfig;
use syllabus::{Problem, Result};

/// Reads certificate and key.
///
/// # Errors
/// Where they cannot be read, or do not belong together.
pub(crate) async fn read(tls: &Tls) -> Result<RustlsConfig> {
    for file in [&tls.cert, &tls.key] {
        std::fs::File::open(file).map_err(|error| Problem::with_file("read", file, error))?;
    }
    // An error says that another one was chosen before, which is this one again.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(&tls.cert, &tls.key)
        .await
        .map_err(|error| {
            Problem::new(format!(
                "{} and {} cannot be used for TLS: {error}; they hold a certificate and its key as PEM",
                tls.cert.display(),
                tls.key.display()
            ))
        })
}
