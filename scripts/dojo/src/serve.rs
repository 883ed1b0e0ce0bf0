//! `dojo serve`: opens the workshop, and closes it again.

mod announcement;
mod door;
mod server;

use crate::address;
use crate::clock;
use crate::host_link::{self, runtime};
use crate::log::{self, Format};
use crate::metrics;
use crate::place::{DataFolder, Place};
use crate::service;
use crate::settings::Settings;
use crate::shutdown;
use crate::state::{Dojo, Preparation};
use crate::store::{Store, one_line};
use crate::tls;
use crate::tokens;
use crate::worker::InService;
use announcement::Announcement;
use server::Server;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use syllabus::{Kata, Problem, Result, Root};
use tokio::sync::{broadcast, watch};

/// How long gradings that are under way may go on once the service is asked to stop; the rest waits for its next start.
const FINISH_WITHIN: Duration = Duration::from_secs(20);

/// How many changes a stream may fall behind before it begins anew.
const CHANGES_KEPT: usize = 1024;

/// How the workshop is opened.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where things are.
    pub place: Place,
    /// Where to listen.
    pub listen: Option<SocketAddr>,
    /// How the log is written.
    pub log_format: Format,
}

/// Serves until it is told to stop.
///
/// # Errors
/// Where it cannot begin: one line with the remedy. Where the server fails later on.
pub fn run(options: Options) -> Result<()> {
    log::begin(options.log_format);
    let pack = options.place.pack()?;
    let data = DataFolder::take(options.place.data()?)?;
    if options.place.settings.is_none() {
        data.lay_out_settings()?;
    }
    let settings = options.place.read_settings(&pack)?;
    if settings.workers > 0
        && let Some(refusal) = sandbox::Layers::refusal()
    {
        return Err(Problem::new(format!(
            "{refusal}; or set `workers = 0` in {}, and let `cargo kata dojo worker` grade on a host that can",
            options.place.settings_file()?.display()
        )));
    }
    let runtime = runtime()?;
    let served = runtime.block_on(serve(&options, &data, pack, settings));
    // What is still being graded on a thread of its own shall not hold the end up: its tree ends with this process.
    runtime.shutdown_background();
    served
}

async fn serve(options: &Options, data: &DataFolder, pack: Root, settings: Settings) -> Result<()> {
    let katas = workshop_katas(&pack, &settings)?;
    let suites = suites(&pack, &katas)?;
    let tls = match &settings.tls {
        Some(files) => Some(tls::read(files).await?),
        None => None,
    };
    let listener = address::listen(options.listen)?;
    let local = listener
        .local_addr()
        .map_err(|error| Problem::new(format!("the dojo cannot listen: {error}")))?;
    let address = address::public(&settings, local);

    let store = Store::open(&options.place.database()?).await?;
    let failed = |error| Problem::new(format!("the database failed: {}", one_line(&error)));
    let code = tokens::join_code()?;
    let begun = store.begin_workshop(&code, clock::now()).await;
    let workshop = begun.map_err(failed)?;
    let host_link = host_link::fresh(&store, &address, false).await?;
    data.remember_address(&address)?;

    let (closing, closes) = watch::channel(false);
    let dojo = Dojo {
        settings: Arc::new(settings),
        store: store.clone(),
        katas: Arc::new(katas),
        pack: Arc::new(pack),
        changes: broadcast::channel(CHANGES_KEPT).0,
        address: address.as_str().into(),
        suites: Arc::new(suites),
        preparation: Arc::new(watch::Sender::new(Preparation::Elsewhere)),
        closing: closes,
    };
    let router = service::router(dojo.clone(), metrics::begin()?);
    let server = Server::start(
        listener,
        router,
        tls,
        dojo.settings.limits.connections,
        dojo.settings.trust_proxy,
    )?;
    let grading = InService::begin(&dojo, &data.folder().join("grading")).await?;
    Announcement {
        dojo: &dojo,
        join: &format!("{address}/join/{}", workshop.join_code),
        host_link: &host_link,
        settings: &options.place.settings_file()?,
    }
    .print()?;

    let ended = server.until_it_fails_or(shutdown::asked()).await;
    tracing::info!("closing: no more work is taken; what is being graded is finished or laid back");
    tokio::spawn(async {
        shutdown::asked().await;
        tracing::warn!("ended at once; what was being graded will be graded again");
        std::process::exit(1);
    });
    let _ = closing.send(true);
    server.stop().await;
    grading.stop(FINISH_WITHIN).await;
    store.close().await;
    tracing::info!("closed");
    ended
}

fn workshop_katas(pack: &Root, settings: &Settings) -> Result<Vec<Kata>> {
    let numbers = settings.katas.iter().map(|kata| &kata.number);
    numbers.map(|number| syllabus::kata(pack, number)).collect()
}

fn suites(pack: &Root, katas: &[Kata]) -> Result<BTreeMap<String, String>> {
    katas
        .iter()
        .map(|kata| Ok((kata.number.clone(), kata.suite(pack)?)))
        .collect()
}
