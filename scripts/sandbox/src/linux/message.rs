//! What supervisor and keeper say to each other over their socket: a length in four bytes, then JSON.

use crate::{Layers, Limit, Policy};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{self, IoSlice, IoSliceMut, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

/// What is to be started.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Order {
    pub program: PathBuf,
    pub arguments: Vec<OsString>,
    pub policy: Policy,
    pub layers: Layers,
}

/// What the keeper says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Report {
    /// The program runs.
    Started(Active),
    /// It does not, and never did.
    NotStarted(String),
    /// Its whole tree has ended.
    Ended(End),
}

/// The layers that came on.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Active {
    pub layers: Layers,
    pub left_off: Vec<String>,
}

/// How a tree ended.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct End {
    /// As `wait` gives it.
    pub status: i32,
    /// Which of the limits that the keeper minds was reached.
    pub limit: Option<Limit>,
    /// Whether the supervisor asked for it.
    pub stopped: bool,
    pub cpu: Duration,
    pub wall: Duration,
    pub memory: u64,
}

/// More than an honest message ever has.
const MOST_BYTES: usize = 64 << 20;

/// Sends a message, and with it at most one descriptor.
pub(super) fn send(
    socket: &UnixStream,
    message: &impl Serialize,
    descriptor: Option<BorrowedFd<'_>>,
) -> io::Result<()> {
    let text = serde_json::to_vec(message)?;
    let length = u32::try_from(text.len()).map_err(io::Error::other)?;
    let header = length.to_le_bytes();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    let descriptors: Vec<BorrowedFd<'_>> = descriptor.into_iter().collect();
    if !descriptors.is_empty() {
        ancillary.push(SendAncillaryMessage::ScmRights(&descriptors));
    }
    // Four bytes into an empty local socket are never split.
    sendmsg(
        socket,
        &[IoSlice::new(&header)],
        &mut ancillary,
        SendFlags::NOSIGNAL,
    )?;
    let mut socket = socket;
    socket.write_all(&text)
}

/// Waits for a message, and the descriptor that came with it.
pub(super) fn receive<T: DeserializeOwned>(
    socket: &UnixStream,
) -> io::Result<(T, Option<OwnedFd>)> {
    let mut header = [0; 4];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let received = recvmsg(
        socket,
        &mut [IoSliceMut::new(&mut header)],
        &mut ancillary,
        RecvFlags::CMSG_CLOEXEC,
    )?;
    if received.bytes != header.len() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let descriptor = ancillary.drain().find_map(|message| match message {
        RecvAncillaryMessage::ScmRights(mut descriptors) => descriptors.next(),
        _ => None,
    });
    let length = u32::from_le_bytes(header) as usize;
    if length > MOST_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut text = vec![0; length];
    let mut socket = socket;
    socket.read_exact(&mut text)?;
    Ok((serde_json::from_slice(&text)?, descriptor))
}
