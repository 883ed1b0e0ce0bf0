//! Prints the lines that hold a match of a pattern.

mod arguments;
mod blocks;
mod lines;
mod matcher;
mod walk;

use arguments::Arguments;
use blocks::Blocks;
use matcher::Matcher;
use std::env;
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Read, StdoutLock, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use walk::Input;

const SELECTED: u8 = 0;
const NOTHING_SELECTED: u8 = 1;
const FAILED: u8 = 2;
/// What a shell reports for a program that a broken pipe ended.
const BROKEN_PIPE: u8 = 141;

const COLOUR: &[u8] = b"\x1b[1;31m";
const PLAIN: &[u8] = b"\x1b[0m";

fn main() -> ExitCode {
    let status = run().unwrap_or_else(|mistake| {
        complain(mistake.as_bytes());
        FAILED
    });
    ExitCode::from(status)
}

/// Everything, with the exit status.
///
/// # Errors
/// Where the command line makes no sense, or standard output fails.
fn run() -> Result<u8, String> {
    let arguments = Arguments::parse(env::args_os().skip(1))?;
    let matcher = Matcher::new(&arguments)?;
    let mut grep = Grep::new(&arguments, &matcher);
    match grep.search_all() {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(BROKEN_PIPE),
        Err(error) => Err(format!("write error: {error}")),
        Ok(()) if grep.failed => Ok(FAILED),
        Ok(()) if grep.selected => Ok(SELECTED),
        Ok(()) => Ok(NOTHING_SELECTED),
    }
}

/// A message on standard error. Where even that is gone, there is nobody left to tell.
fn complain(message: &[u8]) {
    let line = [b"grep: ", message, b"\n"].concat();
    let _ = io::stderr().write_all(&line);
}

/// The whole run: what was asked for, where lines go, and what has come of it so far.
struct Grep<'a> {
    arguments: &'a Arguments,
    matcher: &'a Matcher,
    output: BufWriter<StdoutLock<'static>>,
    /// Whether somebody watches: then lines appear as soon as they are found.
    live: bool,
    colour: bool,
    with_names: bool,
    selected: bool,
    failed: bool,
}

/// One input, as far as it has been read.
#[derive(Default)]
struct Progress {
    selected: u64,
    /// How many lines lie before the current block; known only where numbers are asked for.
    lines: u64,
    /// Whether a line with a NUL byte has gone by.
    binary: bool,
}

/// Why an input could not be searched to its end. What cannot be read is told, and the next input has its turn; what cannot
/// be written ends everything.
enum Failure {
    Reading(io::Error),
    Writing(io::Error),
}

impl<'a> Grep<'a> {
    fn new(arguments: &'a Arguments, matcher: &'a Matcher) -> Self {
        let live = io::stdout().is_terminal();
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let with_names = match &arguments.paths[..] {
            [] => arguments.recursive,
            [path] => arguments.recursive && Path::new(path).is_dir(),
            _ => true,
        };
        Self {
            arguments,
            matcher,
            output: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
            live,
            colour: live && !no_colour && !arguments.invert,
            with_names,
            selected: false,
            failed: false,
        }
    }

    fn search_all(&mut self) -> io::Result<()> {
        for input in walk::inputs(self.arguments) {
            let (path, error) = match input {
                Ok(Input::Standard) => {
                    let name = "(standard input)";
                    match self.search(name.as_bytes(), io::stdin().lock()) {
                        Ok(()) => continue,
                        Err(Failure::Writing(error)) => return Err(error),
                        Err(Failure::Reading(error)) => (name.into(), error),
                    }
                }
                Ok(Input::File(path)) => match self.search_file(&path) {
                    Ok(()) => continue,
                    Err(Failure::Writing(error)) => return Err(error),
                    Err(Failure::Reading(error)) => (path, error),
                },
                Err(unreadable) => unreadable,
            };
            self.failed = true;
            let path = path.as_os_str().as_encoded_bytes();
            self.tell(path, &error.to_string())?;
        }
        self.output.flush()
    }

    fn search_file(&mut self, path: &Path) -> Result<(), Failure> {
        let file = File::open(path).map_err(Failure::Reading)?;
        self.search(path.as_os_str().as_encoded_bytes(), file)
    }

    fn search(&mut self, name: &[u8], source: impl Read) -> Result<(), Failure> {
        let mut blocks = Blocks::new(source);
        let mut input = Progress::default();
        while let Some(block) = blocks.next().map_err(Failure::Reading)? {
            let searched = self.search_block(name, block, &mut input);
            if searched.map_err(Failure::Writing)?.is_break() {
                break;
            }
        }
        self.selected |= input.selected > 0;
        self.sum_up(name, &input).map_err(Failure::Writing)
    }

    /// Prints the block's selected lines, or counts them. Breaks where nothing further in this input can matter.
    fn search_block(
        &mut self,
        name: &[u8],
        block: &[u8],
        input: &mut Progress,
    ) -> io::Result<ControlFlow<()>> {
        let Arguments {
            count,
            invert,
            list,
            numbers,
            ..
        } = *self.arguments;
        let prints_lines = !count && !list;
        let nul = prints_lines.then(|| memchr::memchr(0, block)).flatten();
        let mut numbered = 0;
        for line in lines::selected(self.matcher, block, invert) {
            input.selected += 1;
            if list {
                return Ok(ControlFlow::Break(()));
            }
            if !prints_lines {
                continue;
            }
            if input.binary || nul.is_some_and(|nul| nul < line.end) {
                self.tell(name, "binary file matches")?;
                return Ok(ControlFlow::Break(()));
            }
            if numbers {
                input.lines += line_feeds(&block[numbered..line.start]);
                numbered = line.start;
            }
            self.print_line(name, input.lines + 1, &block[line])?;
        }
        if numbers {
            input.lines += line_feeds(&block[numbered..]);
        }
        input.binary |= nul.is_some();
        if self.live {
            self.output.flush()?;
        }
        Ok(ControlFlow::Continue(()))
    }

    /// What is known of an input only at its end.
    fn sum_up(&mut self, name: &[u8], input: &Progress) -> io::Result<()> {
        if self.arguments.list {
            if input.selected > 0 {
                self.output.write_all(name)?;
                self.output.write_all(b"\n")?;
            }
        } else if self.arguments.count {
            self.print_name(name)?;
            writeln!(self.output, "{}", input.selected)?;
        }
        Ok(())
    }

    fn print_name(&mut self, name: &[u8]) -> io::Result<()> {
        if self.with_names {
            self.output.write_all(name)?;
            self.output.write_all(b":")?;
        }
        Ok(())
    }

    fn print_line(&mut self, name: &[u8], number: u64, line: &[u8]) -> io::Result<()> {
        self.print_name(name)?;
        if self.arguments.numbers {
            write!(self.output, "{number}:")?;
        }
        if self.colour {
            self.print_coloured(line)?;
        } else {
            self.output.write_all(line)?;
        }
        self.output.write_all(b"\n")
    }

    /// The line with each match that is not empty in colour.
    fn print_coloured(&mut self, line: &[u8]) -> io::Result<()> {
        let (mut printed, mut from) = (0, 0);
        while from <= line.len()
            && let Some(found) = self.matcher.find(line, from)
        {
            if found.is_empty() {
                from = found.end + 1;
                continue;
            }
            self.output.write_all(&line[printed..found.start])?;
            self.output.write_all(COLOUR)?;
            self.output.write_all(&line[found.clone()])?;
            self.output.write_all(PLAIN)?;
            (printed, from) = (found.end, found.end);
        }
        self.output.write_all(&line[printed..])
    }

    /// A message about an input, after all that was found before it.
    fn tell(&mut self, name: &[u8], what: &str) -> io::Result<()> {
        self.output.flush()?;
        complain(&[name, b": ", what.as_bytes()].concat());
        Ok(())
    }
}

fn line_feeds(text: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', text).count() as u64
}
