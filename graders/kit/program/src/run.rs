use crate::Folder;
use crate::shown::Bytes;
use grader_kit::Failure;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display};
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// As much of a program's output as is read; who prints more is stopped.
const MOST_OUTPUT: u64 = 64 << 20;

/// Where a program's standard output goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Output {
    Pipe,
    File,
    #[cfg(unix)]
    Terminal,
}

/// A run of a program that has not begun yet. It displays as the command line, with the files of its folder and what
/// stands on standard input.
#[derive(Clone, Debug)]
pub struct Run {
    program: PathBuf,
    words: Vec<OsString>,
    input: Vec<u8>,
    folder: Option<PathBuf>,
    environment: Vec<(OsString, OsString)>,
    output: Output,
    output_file: PathBuf,
    limit: Duration,
}

/// A run that has come to its end by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// The exit status; `None` where a signal ended the program.
    pub status: Option<i32>,
    /// All that went to standard output.
    pub stdout: Bytes,
    /// All that went to standard error.
    pub stderr: Bytes,
}

impl Run {
    pub(crate) fn new(program: &Path, words: Vec<OsString>) -> Self {
        Self {
            program: program.to_path_buf(),
            words,
            input: Vec::new(),
            folder: None,
            environment: Vec::new(),
            output: Output::Pipe,
            output_file: PathBuf::new(),
            limit: Duration::from_secs(10),
        }
    }

    /// What stands on standard input; nothing otherwise.
    pub fn reads(mut self, input: &[u8]) -> Self {
        self.input = input.to_vec();
        self
    }

    /// The folder that the program runs in; the grader's own otherwise.
    pub fn in_folder(mut self, folder: &Folder) -> Self {
        self.folder = Some(folder.path().to_path_buf());
        self
    }

    /// An environment variable. All others are absent, but for `PATH` and `LC_ALL=C`.
    pub fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Standard output goes to this file or device, such as `/dev/full`; [`Finished::stdout`] stays empty.
    pub fn writes_to(mut self, file: &str) -> Self {
        self.output = Output::File;
        self.output_file = file.into();
        self
    }

    /// Standard output is a terminal. Its line ends come back as `\n`.
    #[cfg(unix)]
    pub fn on_a_terminal(mut self) -> Self {
        self.output = Output::Terminal;
        self
    }

    /// The command as std's, with its words, folder and environment, and with nothing said about its streams.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.words).env_clear().env("LC_ALL", "C");
        for inherited in ["PATH", "SystemRoot"] {
            if let Some(value) = std::env::var_os(inherited) {
                command.env(inherited, value);
            }
        }
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the program to its end.
    ///
    /// # Panics
    /// Where it does not start, or is still running after ten seconds: then it is killed, and the check fails with these
    /// words. Where it ran into a `todo!()`, the check ends as "not started".
    pub fn finish(&self) -> Finished {
        let finished = self.try_to_finish();
        let finished = finished.unwrap_or_else(|reason| {
            Failure::new("")
                .line("started", self.to_string())
                .line("found", reason)
                .raise()
        });
        grader_kit::program::stop_at_todo(&String::from_utf8_lossy(&finished.stderr.0));
        finished
    }

    fn try_to_finish(&self) -> Result<Finished, String> {
        let failed = |error: io::Error| format!("it cannot be started: {error}");
        let mut command = self.command();
        command.stdin(Stdio::piped()).stderr(Stdio::piped());
        let mut printed: Option<Box<dyn Read + Send>> = None;
        match self.output {
            Output::Pipe => {
                command.stdout(Stdio::piped());
            }
            Output::File => {
                let file = fs::File::options().write(true).open(&self.output_file);
                command.stdout(file.map_err(failed)?);
            }
            #[cfg(unix)]
            Output::Terminal => {
                let (ours, theirs) = crate::terminal::open().map_err(failed)?;
                command.stdout(theirs);
                printed = Some(Box::new(ours));
            }
        }
        let mut child = command.spawn().map_err(failed)?;
        // The command holds a copy of the terminal's other end, which would never be closed.
        drop(command);
        if let Some(stdout) = child.stdout.take() {
            printed = Some(Box::new(stdout));
        }
        self.write_input(&mut child);
        let stderr = child.stderr.take().map(collect);
        let stdout = printed.map(collect);
        let ended = grader_kit::program::wait(&mut child, self.limit).map_err(failed)?;
        let status = ended.ok_or_else(|| {
            format!(
                "it was still running after {} s, so it was killed. An endless loop, or does it wait for input that nobody asked it to read?",
                self.limit.as_secs()
            )
        })?;
        let text = |stream: Option<mpsc::Receiver<Vec<u8>>>| {
            let bytes = stream.and_then(|stream| stream.recv_timeout(Duration::from_secs(5)).ok());
            Bytes(bytes.unwrap_or_default())
        };
        Ok(Finished {
            status: status.code(),
            stdout: text(stdout),
            stderr: text(stderr),
        })
    }

    /// On a thread of its own: a program that reads nothing must not block the check. That it may end before it has read
    /// everything is its own business.
    fn write_input(&self, child: &mut Child) {
        if let Some(mut stdin) = child.stdin.take() {
            let input = self.input.clone();
            thread::spawn(move || {
                let _ = stdin.write_all(&input);
            });
        }
    }
}

/// All that comes, on a thread of its own, so that no pipe fills up.
fn collect(source: impl Read + Send + 'static) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A terminal whose other side is closed answers with an error: that is its end.
        let _ = source.take(MOST_OUTPUT).read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    });
    receiver
}

impl Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in &self.environment {
            write!(f, "{}={} ", quoted(name), quoted(value))?;
        }
        let name = self.program.file_stem().unwrap_or_default();
        f.write_str(&quoted(name))?;
        for word in &self.words {
            write!(f, " {}", quoted(word))?;
        }
        match self.output {
            Output::Pipe => {}
            Output::File => write!(f, " > {}", self.output_file.display())?,
            #[cfg(unix)]
            Output::Terminal => f.write_str("   (standard output is a terminal)")?,
        }
        for (name, contents) in self.folder.iter().flat_map(|folder| files_in(folder)) {
            write!(f, "\nfile {name}: {}", shown(&contents))?;
        }
        if !self.input.is_empty() {
            write!(f, "\nstandard input: {}", shown(&self.input))?;
        }
        Ok(())
    }
}

/// The files of a run's folder with what they hold, by name; a check makes but a few, and small ones.
fn files_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![(String::new(), folder.to_path_buf())];
    while let Some((prefix, folder)) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{prefix}{}", entry.file_name().display());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push((format!("{name}/"), entry.path())),
                Ok(kind) if kind.is_file() => {
                    files.push((name, fs::read(entry.path()).unwrap_or_default()));
                }
                _ => {}
            }
        }
    }
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

/// Its beginning at least: a screen is for reading.
fn shown(contents: &[u8]) -> String {
    const MOST: usize = 200;
    if contents.len() <= MOST {
        return format!("{:?}", Bytes::from(contents));
    }
    let beginning = Bytes(contents[..MOST].to_vec());
    format!("{beginning:?} … ({} bytes in all)", contents.len())
}

/// As a shell would need it.
fn quoted(word: &OsStr) -> String {
    let text = word.to_string_lossy();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./=".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        text.into_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use crate::{Folder, Program};

    fn shell(script: &str) -> crate::Run {
        Program::of_the_system("sh").with(["-c", script])
    }

    #[test]
    fn both_streams_and_the_status_come_back() {
        let finished = shell("cat; echo no >&2; exit 3").reads(b"in").finish();
        assert_eq!(finished.status, Some(3));
        assert_eq!(finished.stdout.0, b"in");
        assert_eq!(finished.stderr.0, b"no\n");
    }

    #[test]
    fn only_a_terminal_is_one() {
        let test = "if [ -t 1 ]; then echo yes; else echo no; fi";
        assert_eq!(shell(test).on_a_terminal().finish().stdout.0, b"yes\n");
        assert_eq!(shell(test).finish().stdout.0, b"no\n");
    }

    #[test]
    fn the_environment_is_the_checks_own() {
        let run = shell("echo $HOME-$TERM; ls").with_variable("TERM", "xterm");
        let folder = Folder::new().file("a/b", b"");
        assert_eq!(run.in_folder(&folder).finish().stdout.0, b"-xterm\na\n");
    }

    #[test]
    fn the_command_line_is_shown_as_typed() {
        let folder = Folder::new().file("b/c", b"1").file("a", b"\xFF");
        let run = Program::of_the_system("cat").with(["-n", "it's"]);
        assert_eq!(
            run.reads(b"x\n").in_folder(&folder).to_string(),
            "cat -n 'it'\\''s'\nfile a: b\"\\xff\"\nfile b/c: \"1\"\nstandard input: \"x\\n\""
        );
    }
}
