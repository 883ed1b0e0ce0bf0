//! A pseudo-terminal: to the program it is a terminal, to the check a pair of files.

use std::fs::File;
use std::io;
use std::os::fd::{FromRawFd, OwnedFd};
use std::ptr;

/// Our end and the program's. The terminal leaves line ends as they are.
pub(crate) fn open() -> io::Result<(File, OwnedFd)> {
    let (mut ours, mut theirs) = (-1, -1);
    // SAFETY: both integers are ours to write to for the whole call; the null pointers ask for no name, and for the usual
    // settings and size.
    let outcome = unsafe {
        libc::openpty(
            &mut ours,
            &mut theirs,
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
        )
    };
    if outcome != 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: `openpty` succeeded, so both are open, and nobody else has them.
    let (ours, theirs) = unsafe { (File::from_raw_fd(ours), OwnedFd::from_raw_fd(theirs)) };
    without_translation(&theirs)?;
    // Programs that other checks start meanwhile must not hold our end open: then the terminal would never close.
    close_on_exec(&ours)?;
    close_on_exec(&theirs)?;
    Ok((ours, theirs))
}

/// Otherwise the terminal would turn each `\n` that is printed into `\r\n`.
fn without_translation(terminal: &OwnedFd) -> io::Result<()> {
    use std::os::fd::AsRawFd;
    // SAFETY: all-zero bytes are a valid `termios`, a struct of integers.
    let mut settings: libc::termios = unsafe { std::mem::zeroed() };
    // SAFETY: the descriptor is open, and `settings` is ours to write to.
    if unsafe { libc::tcgetattr(terminal.as_raw_fd(), &mut settings) } != 0 {
        return Err(io::Error::last_os_error());
    }
    settings.c_oflag &= !libc::OPOST;
    // SAFETY: the descriptor is open, and `settings` came from `tcgetattr`.
    if unsafe { libc::tcsetattr(terminal.as_raw_fd(), libc::TCSANOW, &settings) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

fn close_on_exec(file: &impl std::os::fd::AsRawFd) -> io::Result<()> {
    // SAFETY: the descriptor is open; `F_SETFD` takes an integer and touches no memory of ours.
    if unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETFD, libc::FD_CLOEXEC) } == -1 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}
