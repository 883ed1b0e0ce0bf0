//! What a process costs, in CPU time: the wall clock of a process says more about the machine's other work than about it.

use std::io::{self, Read};
use std::mem::MaybeUninit;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// Runs a command to its end, reads and forgets what it prints, and gives the CPU time (user and system, of all its threads)
/// with how many bytes it printed.
///
/// # Errors
/// Where it cannot be started, or does not end with one of these statuses.
pub fn cpu_time(command: &mut Command, statuses: &[i32]) -> io::Result<(Duration, u64)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let stdout = child.stdout.take();
    let reader = thread::spawn(move || stdout.map_or(Ok(0), drain));
    let mut status = 0;
    let mut usage = MaybeUninit::<libc::rusage>::zeroed();
    let pid = child.id().cast_signed();
    // SAFETY: the child is ours and nobody has waited for it; `status` and `usage` are ours to write to.
    while unsafe { libc::wait4(pid, &mut status, 0, usage.as_mut_ptr()) } == -1 {
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    // SAFETY: all-zero bytes are a valid `rusage`, a struct of integers, and `wait4` filled it in.
    let usage = unsafe { usage.assume_init() };
    let printed = reader.join().unwrap_or(Ok(0))?;
    let ended_well = libc::WIFEXITED(status) && statuses.contains(&libc::WEXITSTATUS(status));
    if !ended_well {
        return Err(io::Error::other("it did not end as it should"));
    }
    Ok((duration(usage.ru_utime) + duration(usage.ru_stime), printed))
}

fn drain(mut stream: impl Read) -> io::Result<u64> {
    let mut buffer = vec![0; 64 * 1024];
    let mut all = 0;
    loop {
        match stream.read(&mut buffer)? {
            0 => return Ok(all),
            count => all += count as u64,
        }
    }
}

fn duration(time: libc::timeval) -> Duration {
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    let micros = u64::try_from(time.tv_usec).unwrap_or(0);
    Duration::from_secs(seconds) + Duration::from_micros(micros)
}

/// Measurements of two programs that took turns, so that whatever else the machine did was done to both.
#[derive(Clone, Debug)]
pub struct Pairs {
    ratios: Vec<f64>,
    first: Vec<Duration>,
    second: Vec<Duration>,
}

impl Pairs {
    /// Measures both in turns (first, second, second, first), at least three pairs and at most `most`, and no more than it
    /// takes to see that the ratio stays well away from `limit`.
    pub fn measure(
        limit: f64,
        most: usize,
        mut first: impl FnMut() -> Duration,
        mut second: impl FnMut() -> Duration,
    ) -> Self {
        let mut pairs = Self {
            ratios: Vec::new(),
            first: Vec::new(),
            second: Vec::new(),
        };
        while pairs.ratios.len() < most.max(1) {
            let (a, b) = if pairs.ratios.len().is_multiple_of(2) {
                let a = first();
                (a, second())
            } else {
                let b = second();
                (first(), b)
            };
            pairs.first.push(a);
            pairs.second.push(b);
            pairs
                .ratios
                .push(a.as_secs_f64() / b.as_secs_f64().max(1e-6));
            let close = |ratio: &f64| (limit * 0.7..limit * 1.4).contains(ratio);
            let same_side = pairs.ratios.iter().all(|ratio| *ratio < limit)
                || pairs.ratios.iter().all(|ratio| *ratio > limit);
            if pairs.ratios.len() >= 3 && same_side && !pairs.ratios.iter().any(close) {
                break;
            }
        }
        pairs
    }

    /// The median of the pairs' ratios, first by second.
    pub fn ratio(&self) -> f64 {
        let mut ratios = self.ratios.clone();
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    }

    /// The median time of the first.
    pub fn first(&self) -> Duration {
        median(&self.first)
    }

    /// The median time of the second.
    pub fn second(&self) -> Duration {
        median(&self.second)
    }
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

#[cfg(test)]
mod tests {
    use super::{Pairs, cpu_time};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn waiting_costs_nothing_and_work_does() {
        let shell = |script: &str| {
            let time = cpu_time(Command::new("sh").args(["-c", script]), &[0]);
            time.expect("there is a shell")
        };
        let (asleep, _) = shell("sleep 0.3");
        assert!(asleep < Duration::from_millis(200), "{asleep:?}");
        let (busy, printed) = shell("i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo x");
        assert!(busy > asleep, "{busy:?}");
        assert_eq!(printed, 2);
        assert!(cpu_time(&mut Command::new("false"), &[0]).is_err());
    }

    #[test]
    fn the_middle_ratio_counts() {
        let mut times = [20, 90, 21].into_iter().cycle();
        let pairs = Pairs::measure(
            9.0,
            3,
            || Duration::from_millis(times.next().unwrap_or(0)),
            || Duration::from_millis(10),
        );
        assert!((pairs.ratio() - 2.1).abs() < 1e-9);
    }
}
