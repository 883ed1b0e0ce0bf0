//! The service's log, on standard error. Neither secrets nor people's work are ever written to it.

use clap::ValueEnum;
use std::fmt;
use std::io::stderr;
use std::panic;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::FormatTime;

/// How it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line for people.
    #[default]
    Text,
    /// A JSON object a line.
    Json,
}

/// The host's own time of day: a workshop is a matter of hours.
struct HostsClock;

impl FormatTime for HostsClock {
    fn format_time(&self, writer: &mut Writer<'_>) -> fmt::Result {
        write!(writer, "{}", jiff::Zoned::now().strftime("%H:%M:%S"))
    }
}

/// Begins to log; `RUST_LOG` says how much. A panic becomes a line of it.
pub fn begin(format: Format) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,apalis=warn"));
    let logging = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr);
    // Where somebody logs already, as a test might, that one goes on.
    let _ = match format {
        Format::Text => logging
            .with_ansi(false)
            .with_target(false)
            .with_timer(HostsClock)
            .try_init(),
        Format::Json => logging.json().flatten_event(true).try_init(),
    };
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let said = panic.payload_as_str().unwrap_or("without words");
        tracing::error!(place, said, "a mistake in the dojo itself");
    }));
}
