//! The pseudo-terminal itself: what lies between the two ends is the kernel's line discipline.

use rustix::fd::OwnedFd;
use rustix::fs::{Mode, OFlags, open};
use rustix::io::{FdFlags, fcntl_setfd, write};
use rustix::process::Pid;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Termios, Winsize, tcgetattr, tcgetpgrp, tcsetwinsize};
use std::process::Stdio;
use std::sync::Arc;

pub struct Line {
    /// The terminal emulator's end; `None` once the window is closed.
    master: Option<Arc<OwnedFd>>,
    /// The program's end. It stays open here: after the last close, the kernel may forget how a program left the line.
    slave: OwnedFd,
    found: Termios,
}

impl Line {
    pub fn open(columns: u16, rows: u16) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        // At once where that can be: programs that other tests start meanwhile must not inherit it.
        #[cfg(target_os = "linux")]
        let flags = flags | OpenptFlags::CLOEXEC;
        let master = openpt(flags).expect("the system has pseudo-terminals");
        fcntl_setfd(&master, FdFlags::CLOEXEC).expect("it can be kept from children");
        grantpt(&master).expect("its other end can be had");
        unlockpt(&master).expect("its other end can be opened");
        let name = ptsname(&master, Vec::new()).expect("its other end has a name");
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let slave = open(name, flags, Mode::empty()).expect("its other end opens");
        let found = tcgetattr(&slave).expect("it is a terminal");
        let line = Self {
            master: Some(Arc::new(master)),
            slave,
            found,
        };
        line.resize(columns, rows);
        line
    }

    /// The program's end, as one of its standard streams.
    pub fn end(&self) -> Stdio {
        Stdio::from(self.slave.try_clone().expect("a descriptor is left"))
    }

    pub fn master(&self) -> Arc<OwnedFd> {
        Arc::clone(self.master.as_ref().expect("the window is open"))
    }

    pub fn close_master(&mut self) {
        let master = self.master.take().expect("the window is open");
        Arc::try_unwrap(master).expect("nobody else holds the window open");
    }

    /// As the keyboard does it.
    pub fn type_in(&self, bytes: &[u8]) {
        write_all(&self.master(), bytes);
    }

    /// As the program does it.
    pub fn print(&self, bytes: &[u8]) {
        write_all(&self.slave, bytes);
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let size = Winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(self.master(), size).expect("a window has a size");
    }

    /// The process group that has the keyboard.
    pub fn foreground(&self) -> Option<Pid> {
        tcgetpgrp(self.master.as_ref()?).ok()
    }

    pub fn is_raw(&self) -> bool {
        !self
            .settings()
            .local_modes
            .intersects(LocalModes::ICANON | LocalModes::ECHO)
    }

    pub fn is_as_found(&self) -> bool {
        let modes = |line: &Termios| {
            (
                line.input_modes,
                line.output_modes,
                line.control_modes,
                line.local_modes,
            )
        };
        modes(&self.settings()) == modes(&self.found)
    }

    fn settings(&self) -> Termios {
        tcgetattr(&self.slave).expect("it is a terminal")
    }
}

fn write_all(to: &OwnedFd, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        let written = write(to, bytes).expect("the line takes it");
        bytes = &bytes[written..];
    }
}
