//! What a hostile program tries. It ends with 0 where it got through, and with [`HELD`] and the reason where not.

use crate::scene::{HELD, SECRET_VARIABLE};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::os::fd::{AsRawFd, FromRawFd};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr as UnixAddress, UnixStream};
use std::process::{self, Command};
use std::thread;
use std::time::Duration;

pub fn run(words: Vec<String>) -> ! {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match attempt(&words) {
        Ok(()) => process::exit(0),
        Err(error) => {
            eprintln!("held: {error}");
            process::exit(HELD)
        }
    }
}

fn attempt(words: &[&str]) -> io::Result<()> {
    match words {
        ["read", path] => fs::read(path).map(drop),
        ["list", path] => fs::read_dir(path).map(drop),
        ["write", path] => fs::write(path, "written"),
        ["remove", path] => fs::remove_file(path),
        ["mode", path] => {
            fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o777))
        }
        ["truncate", path] => truncate(path),
        ["execute", program, words @ ..] => ended_well(Command::new(program).args(words)),
        ["execute-by-name", name, words @ ..] => ended_well(
            Command::new(name)
                .args(words)
                .env("PATH", "/nowhere:/usr/bin"),
        ),
        ["tcp", address] => TcpStream::connect(address).map(drop),
        ["udp", address] => udp(address),
        ["unix", path] => UnixStream::connect(path).map(drop),
        ["abstract", name] => {
            UnixStream::connect_addr(&UnixAddress::from_abstract_name(name)?).map(drop)
        }
        ["datagram-pair"] => datagram_pair(),
        ["stream-pair"] => UnixStream::pair().map(drop),
        ["trace"] => answer(unsafe_call(libc::SYS_ptrace, [0; 5])),
        ["unshare"] => answer(unsafe_call(
            libc::SYS_unshare,
            [libc::CLONE_NEWUSER.into(), 0, 0, 0, 0],
        )),
        ["clone"] => child_of(unsafe_call(
            libc::SYS_clone,
            [(libc::CLONE_NEWUSER | libc::SIGCHLD).into(), 0, 0, 0, 0],
        )),
        ["clone3"] => clone3(),
        ["signal", id] => signal(number(id)),
        ["limit", id] => answer(unsafe_call(
            libc::SYS_prlimit64,
            [
                number(id),
                libc::RLIMIT_NOFILE.into(),
                0,
                address(&mut [0u64; 2]),
                0,
            ],
        )),
        ["call", number_of_call, arguments @ ..] => {
            let mut all = [0; 5];
            for (place, argument) in all.iter_mut().zip(arguments) {
                *place = number(argument);
            }
            answer(unsafe_call(number(number_of_call), all))
        }
        ["fork", count, milliseconds] => fork(number(count), number(milliseconds)),
        ["threads", count] => threads(number(count)),
        ["memory", mebibytes] => hold(number(mebibytes)),
        ["shared-memory", mebibytes] => hold_shared(number(mebibytes)),
        ["memory-tree", children, mebibytes] => {
            let each = number(mebibytes);
            in_children(number(children), || hold(each))
        }
        ["spin", milliseconds] => spin(number(milliseconds)),
        ["spin-tree", children, milliseconds] => {
            let each = number(milliseconds);
            in_children(number(children), || spin(each))
        }
        ["sleep", milliseconds] => {
            thread::sleep(Duration::from_millis(number(milliseconds).cast_unsigned()));
            Ok(())
        }
        ["print", bytes] => print(number(bytes)),
        ["file", path, mebibytes] => file(path, number(mebibytes)),
        ["files", folder, count, mebibytes] => {
            for index in 0..number(count) {
                file(&format!("{folder}/{index}"), number(mebibytes))?;
            }
            thread::sleep(Duration::from_millis(200));
            Ok(())
        }
        ["unlinked-files", folder, count, mebibytes] => {
            unlinked_files(folder, number(count), number(mebibytes))
        }
        ["mapped-files", folder, count, mebibytes] => {
            mapped_files(folder, number(count), number(mebibytes))
        }
        ["sockets", children] => sockets(number(children)),
        ["daemon", folder] => daemon(folder),
        ["daemon", folder, "stays"] => {
            daemon(folder)?;
            thread::sleep(Duration::from_secs(20));
            Ok(())
        }
        ["descriptors"] => descriptors(),
        ["environment"] => std::env::var(SECRET_VARIABLE)
            .map(drop)
            .map_err(io::Error::other),
        ["record", lines @ ..] => record(lines),
        ["exit", status] => process::exit(i32::try_from(number(status)).unwrap_or(1)),
        ["abort"] => process::abort(),
        ["user"] => {
            println!("{}", fs::metadata("/dev/null").is_ok());
            // SAFETY: it only answers.
            println!("{}", unsafe { libc::getuid() });
            Ok(())
        }
        _ => Err(io::Error::other(format!("no such probe: {words:?}"))),
    }
}

fn number(word: &str) -> i64 {
    word.parse().expect("a number")
}

fn address<T>(value: &mut T) -> i64 {
    std::ptr::from_mut(value).expose_provenance().cast_signed() as i64
}

fn unsafe_call(call: i64, arguments: [i64; 5]) -> i64 {
    let [a, b, c, d, e] = arguments;
    // SAFETY: none; it is the point of a probe to try. Pointers are null or to live values.
    unsafe { libc::syscall(call, a, b, c, d, e) }
}

fn answer(answer: i64) -> io::Result<()> {
    if answer < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// The child of a fork-like call ends at once.
fn child_of(answered: i64) -> io::Result<()> {
    if answered == 0 {
        process::exit(0);
    }
    answer(answered)
}

fn ended_well(command: &mut Command) -> io::Result<()> {
    let status = command.status()?;
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(status.to_string()))
    }
}

fn truncate(path: &str) -> io::Result<()> {
    let path = std::ffi::CString::new(path)?;
    // SAFETY: the path ends with a zero byte and is alive.
    answer(unsafe { libc::truncate(path.as_ptr(), 0) }.into())
}

fn udp(address: &str) -> io::Result<()> {
    let address: SocketAddr = address.parse().map_err(io::Error::other)?;
    let socket = UdpSocket::bind("127.0.0.1:0")?;
    socket.set_read_timeout(Some(Duration::from_millis(300)))?;
    socket.send_to(b"out", address)?;
    socket.recv(&mut [0; 8]).map(drop)
}

/// One end of such a pair can be turned to any address.
fn datagram_pair() -> io::Result<()> {
    let mut pair = [0i32; 2];
    // SAFETY: the pointer is to two live integers.
    answer(
        unsafe { libc::socketpair(libc::AF_UNIX, libc::SOCK_DGRAM, 0, pair.as_mut_ptr()) }.into(),
    )
}

fn clone3() -> io::Result<()> {
    let mut arguments = [0u64; 11];
    arguments[0] = u64::from(libc::CLONE_NEWUSER.cast_unsigned());
    arguments[4] = u64::from(libc::SIGCHLD.cast_unsigned());
    let pointer = address(&mut arguments);
    child_of(unsafe_call(libc::SYS_clone3, [pointer, 88, 0, 0, 0]))
}

fn signal(id: i64) -> io::Result<()> {
    let id = i32::try_from(id).map_err(io::Error::other)?;
    // SAFETY: no memory is involved.
    answer(unsafe { libc::kill(id, libc::SIGKILL) }.into())
}

fn fork_once() -> io::Result<Option<i32>> {
    // SAFETY: this process has one thread.
    match unsafe { libc::fork() } {
        0 => Ok(None),
        child if child > 0 => Ok(Some(child)),
        _ => Err(io::Error::last_os_error()),
    }
}

/// So many children at a time.
fn fork(count: i64, milliseconds: i64) -> io::Result<()> {
    for _ in 0..count {
        if fork_once()?.is_none() {
            thread::sleep(Duration::from_millis(milliseconds.cast_unsigned()));
            process::exit(0);
        }
    }
    wait_for_all();
    Ok(())
}

fn threads(count: i64) -> io::Result<()> {
    let sleep = || thread::sleep(Duration::from_millis(200));
    let mut threads = Vec::new();
    for _ in 0..count {
        threads.push(thread::Builder::new().spawn(sleep)?);
    }
    for thread in threads {
        let _ = thread.join();
    }
    Ok(())
}

fn in_children(count: i64, body: impl Fn() -> io::Result<()>) -> io::Result<()> {
    for _ in 0..count {
        if fork_once()?.is_none() {
            process::exit(i32::from(body().is_err()));
        }
    }
    wait_for_all();
    Ok(())
}

fn wait_for_all() {
    // SAFETY: a null status is allowed.
    while unsafe { libc::wait(std::ptr::null_mut()) } > 0 {}
}

fn hold(mebibytes: i64) -> io::Result<()> {
    let mut memory: Vec<u8> = Vec::new();
    for _ in 0..mebibytes {
        memory
            .try_reserve_exact(1 << 20)
            .map_err(io::Error::other)?;
        memory.resize(memory.len() + (1 << 20), 1);
        thread::sleep(Duration::from_micros(500));
    }
    thread::sleep(Duration::from_millis(100));
    std::hint::black_box(&memory);
    Ok(())
}

fn hold_shared(mebibytes: i64) -> io::Result<()> {
    let length = usize::try_from(mebibytes).map_err(io::Error::other)? << 20;
    let flags = libc::MAP_SHARED | libc::MAP_ANONYMOUS;
    let rights = libc::PROT_READ | libc::PROT_WRITE;
    // SAFETY: a fresh mapping, of which exactly the bytes within are written.
    unsafe {
        let memory = libc::mmap(std::ptr::null_mut(), length, rights, flags, -1, 0);
        if memory == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        memory.cast::<u8>().write_bytes(1, length);
    }
    thread::sleep(Duration::from_millis(100));
    Ok(())
}

/// CPU time, of which a busy machine gives little in a long time.
fn spin(milliseconds: i64) -> io::Result<()> {
    let mut turns = 0u64;
    while cpu_time() < Duration::from_millis(milliseconds.cast_unsigned()) {
        turns = std::hint::black_box(turns + 1);
    }
    Ok(())
}

fn cpu_time() -> Duration {
    // SAFETY: all bytes zero is a valid `timespec`, and the pointer is to one.
    let time = unsafe {
        let mut time: libc::timespec = std::mem::zeroed();
        libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &raw mut time);
        time
    };
    let nanoseconds = u32::try_from(time.tv_nsec).unwrap_or_default();
    Duration::new(time.tv_sec.cast_unsigned(), nanoseconds)
}

fn print(bytes: i64) -> io::Result<()> {
    let block = [b'x'; 4096];
    let mut output = io::stdout().lock();
    for _ in 0..bytes / 4096 {
        output.write_all(&block)?;
    }
    output.flush()
}

fn file(path: &str, mebibytes: i64) -> io::Result<()> {
    let mut file = File::create(path)?;
    for _ in 0..mebibytes {
        file.write_all(&[1; 1 << 20])?;
    }
    Ok(())
}

/// So many children with pairs of sockets, until there is no descriptor left, or with eighty.
fn sockets(children: i64) -> io::Result<()> {
    in_children(children, || {
        let mut pairs = Vec::new();
        while let Ok(pair) = UnixStream::pair()
            && pairs.len() < 40
        {
            pairs.push(pair);
        }
        thread::sleep(Duration::from_millis(500));
        Ok(())
    })
}

/// Files that are in memory and have neither a name nor a descriptor any more.
fn mapped_files(folder: &str, count: i64, mebibytes: i64) -> io::Result<()> {
    for index in 0..count {
        let path = format!("{folder}/{index}");
        file(&path, mebibytes)?;
        let open = File::open(&path)?;
        fs::remove_file(&path)?;
        let (rights, kind) = (libc::PROT_READ, libc::MAP_PRIVATE);
        // SAFETY: a fresh mapping that nobody reads.
        unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                4096,
                rights,
                kind,
                open.as_raw_fd(),
                0,
            )
        };
    }
    thread::sleep(Duration::from_millis(400));
    Ok(())
}

/// Files that are open and have no name any more.
fn unlinked_files(folder: &str, count: i64, mebibytes: i64) -> io::Result<()> {
    let mut files = Vec::new();
    for index in 0..count {
        let path = format!("{folder}/{index}");
        let mut file = File::create(&path)?;
        fs::remove_file(&path)?;
        for _ in 0..mebibytes {
            file.write_all(&[1; 1 << 20])?;
        }
        files.push(file);
    }
    thread::sleep(Duration::from_millis(400));
    Ok(())
}

/// A grandchild in a session of its own, where it may have one, whose parent is gone; it writes for as long as it lives.
fn daemon(folder: &str) -> io::Result<()> {
    if fork_once()?.is_some() {
        while !fs::exists(format!("{folder}/alive"))? {
            thread::sleep(Duration::from_millis(1));
        }
        return Ok(());
    }
    unsafe_call(libc::SYS_setsid, [0; 5]);
    if fork_once()?.is_some() {
        process::exit(0);
    }
    let mut file = File::create(format!("{folder}/alive"))?;
    for _ in 0..4000 {
        file.write_all(b".")?;
        thread::sleep(Duration::from_millis(5));
    }
    Ok(())
}

fn descriptors() -> io::Result<()> {
    for descriptor in 3..200 {
        // SAFETY: where nothing is open under the number, reading fails and that is all.
        let mut file = std::mem::ManuallyDrop::new(unsafe { File::from_raw_fd(descriptor) });
        let mut text = [0; 6];
        if file.read(&mut text).is_ok_and(|count| count > 0) {
            return Ok(());
        }
    }
    Err(io::Error::other("nothing was inherited"))
}

/// Reads its nonce and gives it back before each line; then lingers.
fn record(lines: &[&str]) -> io::Result<()> {
    // SAFETY: the channel is nobody else's.
    let channel = unsafe { UnixStream::from_raw_fd(sandbox::RECORD_DESCRIPTOR) };
    let mut nonce = String::new();
    BufReader::new(channel.try_clone()?).read_line(&mut nonce)?;
    for line in lines {
        if *line == "late" {
            thread::sleep(Duration::from_secs(5));
        }
        (&channel).write_all(format!("{} {line}\n", nonce.trim_end()).as_bytes())?;
    }
    if File::open(format!("/proc/self/fd/{}", sandbox::RECORD_DESCRIPTOR)).is_ok() {
        (&channel).write_all(b"reopened\n")?;
    }
    thread::sleep(Duration::from_millis(300));
    Ok(())
}
