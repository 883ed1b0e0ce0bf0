use clap::{Args, Parser, Subcommand};
use dojo::log::Format;
use dojo::place::Place;
use dojo::serve::Options;
use std::net::SocketAddr;
use std::path::PathBuf;

/// A workshop with hidden graders, live: learners submit from their terminals, a board shows the room.
#[derive(Debug, Parser)]
#[command(
    name = "dojo",
    bin_name = "cargo kata dojo",
    version,
    args_conflicts_with_subcommands = true
)]
pub struct Arguments {
    /// Without one: `serve`
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub serve: ServeOptions,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the workshop: take work, grade it, show the board
    Serve(ServeOptions),
    /// Grade for a workshop that is open on another host, by their common Postgres
    Worker(WorkerOptions),
    /// Grade one submission, and print the verdict as JSON; 1 where it is not passed
    Grade(GradeOptions),
    /// Make a new host link; earlier ones, and browsers that signed in by them, are the host's no longer
    HostLink(PlaceOptions),
    /// Say whether the settings are understood, and what follows from them
    CheckSettings(PlaceOptions),
}

/// Where things are.
#[derive(Args, Debug)]
pub struct PlaceOptions {
    /// The folder of the workshop's data: `.katakit/dojo` in the repository when absent
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// The workshop's settings: `dojo.toml` in the data folder when absent
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// The repository, or a grader pack that `cargo kata pack grader` wrote: the one around the current folder when absent
    #[arg(long, value_name = "FOLDER")]
    pack: Option<PathBuf>,
    /// `sqlite://FILE` or `postgres://…`: a file in the data folder when absent. Other users of a machine read its command lines:
    /// an address with a password belongs into the variable
    #[arg(
        long,
        value_name = "URL",
        env = "DOJO_DATABASE",
        hide_env_values = true
    )]
    database: Option<String>,
}

#[derive(Args, Debug)]
pub struct ServeOptions {
    #[command(flatten)]
    place: PlaceOptions,
    /// Where to listen: 0.0.0.0:7654 when absent, or the next port that is free
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// How the log is written, to standard error
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "text")]
    log_format: Format,
}

#[derive(Args, Debug)]
pub struct WorkerOptions {
    /// The database of the service: `postgres://…`. Other users of a machine read its command lines: an address with a password
    /// belongs into the variable
    #[arg(
        long,
        value_name = "URL",
        env = "DOJO_DATABASE",
        hide_env_values = true
    )]
    pub database: String,
    /// The workshop's grader pack, or the repository: the one around the current folder when absent
    #[arg(long, value_name = "FOLDER")]
    pub pack: Option<PathBuf>,
    /// Where what grading stands on is built and kept: `.katakit/worker` in the pack when absent
    #[arg(long, value_name = "FOLDER")]
    pub work: Option<PathBuf>,
    /// How many submissions are graded at a time: one for each core when absent
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub slots: Option<u16>,
    /// How the log is written, to standard error
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "text")]
    pub log_format: Format,
}

#[derive(Args, Debug)]
pub struct GradeOptions {
    /// The submission as JSON, `{"kata": "03", "files": {"src/stack.rs": "…"}}`; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    /// The grader pack, or the repository: the one around the current folder when absent
    #[arg(long, value_name = "FOLDER")]
    pub pack: Option<PathBuf>,
    /// Where what grading stands on is built and kept: `.katakit/grade` in the pack when absent
    #[arg(long, value_name = "FOLDER")]
    pub work: Option<PathBuf>,
}

impl From<PlaceOptions> for Place {
    fn from(options: PlaceOptions) -> Self {
        Self {
            data: options.data,
            settings: options.settings,
            pack: options.pack,
            database: options.database,
        }
    }
}

impl From<ServeOptions> for Options {
    fn from(options: ServeOptions) -> Self {
        Self {
            place: options.place.into(),
            listen: options.listen,
            log_format: options.log_format,
        }
    }
}
