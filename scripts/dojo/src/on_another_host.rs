//! `dojo worker`: grades for a workshop that is open on another host.

use crate::host_link::runtime;
use crate::log::{self, Format};
use crate::place::Place;
use crate::shutdown;
use crate::worker;
use std::path::PathBuf;
use syllabus::{Problem, Result};

/// What a worker is told.
#[derive(Clone, Debug)]
pub struct Options {
    /// The service's database.
    pub database: String,
    /// Where the pack is.
    pub place: Place,
    /// Where what grading stands on is built and kept.
    pub work: Option<PathBuf>,
    /// How much it does at a time; one for each core where nobody says.
    pub slots: Option<usize>,
    /// How its log is written.
    pub log_format: Format,
}

/// Works until it is told to stop.
///
/// # Errors
/// Where this host cannot isolate, or as [`worker::run`].
pub fn run(options: Options) -> Result<()> {
    log::begin(options.log_format);
    if let Some(refusal) = sandbox::Layers::refusal() {
        return Err(Problem::new(refusal));
    }
    let pack = options.place.pack()?;
    let work = options.work;
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let options = worker::Options {
        database: options.database,
        work: work.unwrap_or_else(|| pack.folder().join(".katakit/worker")),
        pack: pack.folder().to_path_buf(),
        slots: options.slots.unwrap_or_else(cores),
    };
    let runtime = runtime()?;
    // A second signal ends it at once; what it was at is found silent and graded again.
    let stop = async {
        shutdown::asked().await;
        tracing::info!("closing: what is being graded is finished or laid back");
        tokio::spawn(async {
            shutdown::asked().await;
            std::process::exit(1);
        });
    };
    let ended = runtime.block_on(worker::run(options, stop));
    runtime.shutdown_background();
    ended
}
