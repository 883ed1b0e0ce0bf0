//@ right: one file, one line at a time, with the crate `regex` and its options

use regex::bytes::{Regex, RegexBuilder};
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::exit;

#[derive(Default)]
struct Grep {
    letters: String,
    patterns: Vec<String>,
    paths: Vec<PathBuf>,
    named: bool,
    colour: bool,
    selected: bool,
    failed: bool,
}

fn refuse(why: impl std::fmt::Display) -> ! {
    eprintln!("grep: {why}");
    exit(2)
}

fn bytes(name: &OsStr) -> &[u8] {
    name.as_encoded_bytes()
}

fn main() {
    let mut grep = Grep::default();
    let mut operands: Vec<OsString> = Vec::new();
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        if word == "--" {
            operands.extend(words.by_ref());
            break;
        }
        let text = word.to_str().unwrap_or_default();
        let Some(letters) = text.strip_prefix('-').filter(|letters| !letters.is_empty()) else {
            operands.push(word);
            continue;
        };
        let (letters, pattern) = match letters.split_once('e') {
            Some((before, "")) => (before, Some(words.next().unwrap_or_else(|| refuse("-e")))),
            Some((before, after)) => (before, Some(after.into())),
            None => (letters, None),
        };
        if letters.contains(|letter| !"Fivnclrw".contains(letter)) {
            refuse(format!("unknown option {letters}"));
        }
        grep.letters.push_str(letters);
        let pattern = pattern.map(|pattern| pattern.into_string());
        grep.patterns
            .extend(pattern.map(|pattern| pattern.unwrap_or_else(|_| refuse("not UTF-8"))));
    }
    let mut operands = operands.into_iter();
    if grep.patterns.is_empty() {
        let pattern = operands.next().unwrap_or_else(|| refuse("no pattern"));
        grep.patterns.push(
            pattern
                .into_string()
                .unwrap_or_else(|_| refuse("not UTF-8")),
        );
    }
    grep.paths = operands.map(PathBuf::from).collect();
    let regex = grep.regex();
    grep.named = match &grep.paths[..] {
        [] => grep.has('r'),
        [path] => grep.has('r') && path.is_dir(),
        _ => true,
    };
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    grep.colour = io::stdout().is_terminal() && !no_colour && !grep.has('v');
    let mut output = io::BufWriter::new(io::stdout().lock());
    let result = grep
        .everything(&regex, &mut output)
        .and_then(|()| output.flush());
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit(0),
        Err(error) => refuse(error),
        Ok(()) if grep.failed => exit(2),
        Ok(()) => exit(i32::from(!grep.selected)),
    }
}

impl Grep {
    fn has(&self, letter: char) -> bool {
        self.letters.contains(letter)
    }

    fn regex(&self) -> Regex {
        let mut groups = Vec::new();
        for pattern in &self.patterns {
            let pattern = if self.has('F') {
                regex::escape(pattern)
            } else {
                pattern.clone()
            };
            if let Err(error) = Regex::new(&pattern) {
                refuse(error);
            }
            groups.push(format!("(?:{pattern})"));
        }
        let mut all = groups.join("|");
        if self.has('w') {
            all = format!(r"\b{{start-half}}(?:{all})\b{{end-half}}");
        }
        let regex = RegexBuilder::new(&all)
            .case_insensitive(self.has('i'))
            .build();
        regex.unwrap_or_else(|error| refuse(error))
    }

    fn everything(&mut self, regex: &Regex, output: &mut impl Write) -> io::Result<()> {
        let paths = std::mem::take(&mut self.paths);
        if paths.is_empty() && self.has('r') {
            return self.folder(Path::new("."), Path::new(""), regex, output);
        }
        if paths.is_empty() {
            return self.input(b"(standard input)", io::stdin().lock(), regex, output);
        }
        for path in paths {
            if path == Path::new("-") {
                self.input(b"(standard input)", io::stdin().lock(), regex, output)?;
            } else if self.has('r') && path.is_dir() {
                self.folder(&path, &path, regex, output)?;
            } else {
                self.file(&path, regex, output)?;
            }
        }
        Ok(())
    }

    fn complain(&mut self, path: &Path, error: &io::Error) {
        self.failed = true;
        let error = error.to_string();
        let parts: [&[u8]; 5] = [
            b"grep: ",
            bytes(path.as_os_str()),
            b": ",
            error.as_bytes(),
            b"\n",
        ];
        let _ = io::stderr().write_all(&parts.concat());
    }

    fn folder(
        &mut self,
        folder: &Path,
        name: &Path,
        regex: &Regex,
        output: &mut impl Write,
    ) -> io::Result<()> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                self.complain(name, &error);
                return Ok(());
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = name.join(entry.file_name());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.folder(&entry.path(), &name, regex, output)?,
                Ok(kind) if kind.is_file() => self.file(&name, regex, output)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, regex: &Regex, output: &mut impl Write) -> io::Result<()> {
        // A folder can be opened, but not read: so the first read comes before anything is printed.
        let opened = File::open(path).map(BufReader::new);
        match opened.and_then(|mut file| file.fill_buf().map(|_| ()).map(|()| file)) {
            Ok(file) => self.input(bytes(path.as_os_str()), file, regex, output),
            Err(error) => {
                self.complain(path, &error);
                Ok(())
            }
        }
    }

    fn input(
        &mut self,
        name: &[u8],
        source: impl Read,
        regex: &Regex,
        output: &mut impl Write,
    ) -> io::Result<()> {
        let mut source = BufReader::new(source);
        let (mut line, mut number, mut count, mut binary) = (Vec::new(), 0, 0, false);
        let quiet = self.has('c') || self.has('l');
        while source.read_until(b'\n', &mut line)? > 0 {
            if line.ends_with(b"\n") {
                line.pop();
            }
            number += 1;
            binary |= line.contains(&0);
            if regex.is_match(&line) != self.has('v') {
                count += 1;
                if binary && !quiet {
                    output.flush()?;
                    let parts: [&[u8]; 3] = [b"grep: ", name, b": binary file matches\n"];
                    let _ = io::stderr().write_all(&parts.concat());
                    break;
                }
                if !quiet {
                    if self.named {
                        output.write_all(&[name, b":"].concat())?;
                    }
                    if self.has('n') {
                        write!(output, "{number}:")?;
                    }
                    let mut printed = 0;
                    for found in regex.find_iter(&line).filter(|_| self.colour) {
                        if !found.is_empty() {
                            output.write_all(&line[printed..found.start()])?;
                            output.write_all(b"\x1b[1;31m")?;
                            output.write_all(found.as_bytes())?;
                            output.write_all(b"\x1b[0m")?;
                            printed = found.end();
                        }
                    }
                    output.write_all(&line[printed..])?;
                    output.write_all(b"\n")?;
                }
            }
            line.clear();
        }
        self.selected |= count > 0;
        if self.has('l') {
            if count > 0 {
                output.write_all(&[name, b"\n"].concat())?;
            }
        } else if self.has('c') {
            if self.named {
                output.write_all(&[name, b":"].concat())?;
            }
            writeln!(output, "{count}")?;
        }
        Ok(())
    }
}
