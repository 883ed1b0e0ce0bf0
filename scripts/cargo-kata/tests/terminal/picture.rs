//! What a person sees: all that is printed, as a terminal emulator shows it.

use super::line::Line;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::fd::OwnedFd;
use rustix::io::{Errno, read};
use std::fmt::Write as _;
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use vt100::{Cell, Color, Parser, Screen};

/// A sequence that no terminal shows. The harness prints it itself, after the program's last word, to see when it arrives.
const CAUGHT_UP: &[u8] = b"\x1b]9999;caught up\x1b\\";

pub struct Picture {
    shared: Arc<Shared>,
    reader: Option<JoinHandle<()>>,
    /// The reader ends when this is dropped.
    open: Option<std::io::PipeWriter>,
}

struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
}

struct Seen {
    parser: Parser,
    printed: Vec<u8>,
}

impl Picture {
    pub fn of(line: &Line, columns: u16, rows: u16) -> Self {
        let shared = Arc::new(Shared {
            seen: Mutex::new(Seen {
                parser: Parser::new(size(rows), size(columns), 0),
                printed: Vec::new(),
            }),
            changed: Condvar::new(),
        });
        let (closed, open) = std::io::pipe().expect("a pipe");
        let (master, for_reader) = (line.master(), Arc::clone(&shared));
        Self {
            shared,
            reader: Some(thread::spawn(move || {
                for_reader.follow(&master, &closed.into());
            })),
            open: Some(open),
        }
    }

    pub fn see<T>(&self, look: impl FnOnce(&Screen) -> T) -> T {
        look(self.shared.seen().parser.screen())
    }

    pub fn printed(&self) -> Vec<u8> {
        let mut printed = self.shared.seen().printed.clone();
        while let Some(start) = position(&printed, CAUGHT_UP) {
            printed.drain(start..start + CAUGHT_UP.len());
        }
        printed
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let mut seen = self.shared.seen();
        seen.parser.set_size(size(rows), size(columns));
    }

    /// Whether that holds of the screen before the time is up.
    pub fn wait(&self, limit: Duration, mut holds: impl FnMut(&Screen) -> bool) -> bool {
        self.wait_while_not(limit, |seen| holds(seen.parser.screen()))
    }

    /// Waits until all that was printed before has been read.
    pub fn catch_up(&self, line: &Line, limit: Duration) {
        if self.reader.is_none() {
            return;
        }
        let count = |seen: &Seen| {
            seen.printed
                .windows(CAUGHT_UP.len())
                .filter(|window| *window == CAUGHT_UP)
                .count()
        };
        let before = count(&self.shared.seen());
        line.print(CAUGHT_UP);
        let arrived = self.wait_while_not(limit, |seen| count(seen) > before);
        assert!(arrived, "what was printed last did not arrive");
    }

    pub fn stop_reading(&mut self) {
        self.open = None;
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader has no reason to panic");
        }
    }

    fn wait_while_not(&self, limit: Duration, mut holds: impl FnMut(&Seen) -> bool) -> bool {
        let deadline = Instant::now() + limit;
        let mut seen = self.shared.seen();
        loop {
            if holds(&seen) {
                return true;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            let waited = self.shared.changed.wait_timeout(seen, left);
            seen = waited.expect("nobody panics while looking").0;
        }
    }
}

impl Shared {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("nobody panics while looking")
    }

    /// Reads until the harness closes its pipe, or the line's other end is gone.
    fn follow(&self, master: &OwnedFd, closed: &OwnedFd) {
        let mut buffer = [0; 64 * 1024];
        loop {
            let mut either = [
                PollFd::new(master, PollFlags::IN),
                PollFd::new(closed, PollFlags::IN),
            ];
            match poll(&mut either, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => panic!("the line cannot be watched: {error}"),
            }
            if !either[1].revents().is_empty() {
                return;
            }
            if either[0].revents().is_empty() {
                continue;
            }
            let Ok(count @ 1..) = read(master, &mut buffer) else {
                return;
            };
            let mut seen = self.seen();
            seen.parser.process(&buffer[..count]);
            seen.printed.extend_from_slice(&buffer[..count]);
            self.changed.notify_all();
        }
    }
}

/// The screen's lines without what is blank at their ends.
pub fn lines(screen: &Screen) -> Vec<String> {
    let (_, columns) = screen.size();
    screen
        .rows(0, columns.get())
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The lines with their styles; what is blank and has no background ends with the last character.
pub fn coloured(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let mut text = String::new();
    for row in 0..rows.get() {
        let cells: Vec<&Cell> = (0..columns.get())
            .filter_map(|column| screen.cell(row, column))
            .collect();
        let blank = |cell: &&&Cell| {
            cell.contents().trim().is_empty() && style(cell).is_empty() && !cell.is_wide()
        };
        let shown = cells.len() - cells.iter().rev().take_while(blank).count();
        let mut current = String::new();
        for cell in &cells[..shown] {
            if cell.is_wide_continuation() {
                continue;
            }
            let style = style(cell);
            if style != current {
                let _ = write!(text, "\x1b[0{style}m");
                current = style;
            }
            text.push_str(if cell.has_contents() {
                cell.contents()
            } else {
                " "
            });
        }
        text.push_str(if current.is_empty() {
            "\n"
        } else {
            "\x1b[0m\n"
        });
    }
    format!("{}\n", text.trim_end_matches('\n'))
}

/// The parameters that follow a reset: `;1;31` for bold and red.
fn style(cell: &Cell) -> String {
    let mut style = String::new();
    for (is_so, parameter) in [
        (cell.bold(), 1),
        (cell.dim(), 2),
        (cell.italic(), 3),
        (cell.underline(), 4),
        (cell.inverse(), 7),
    ] {
        if is_so {
            let _ = write!(style, ";{parameter}");
        }
    }
    for (colour, base) in [(cell.fgcolor(), 30), (cell.bgcolor(), 40)] {
        let _ = match colour {
            Color::Default => Ok(()),
            Color::Idx(index @ 0..8) => write!(style, ";{}", base + u16::from(index)),
            Color::Idx(index @ 8..16) => write!(style, ";{}", base + 52 + u16::from(index)),
            Color::Idx(index) => write!(style, ";{};5;{index}", base + 8),
            Color::Rgb(red, green, blue) => {
                write!(style, ";{};2;{red};{green};{blue}", base + 8)
            }
        };
    }
    style
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a window has at least one row and one column")
}

fn position(within: &[u8], wanted: &[u8]) -> Option<usize> {
    within
        .windows(wanted.len())
        .position(|window| window == wanted)
}
