//@ right: hands everything to the system's own grep, which agrees

use std::process::{Command, ExitCode, Stdio};

fn main() -> ExitCode {
    let mut command = Command::new("grep");
    command
        .args(std::env::args_os().skip(1))
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::inherit())
        .stdout(Stdio::inherit());
    let Ok(output) = command.output() else {
        return ExitCode::from(2);
    };
    // Its "Usage: …" gets the beginning that the specification asks for.
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(2) && !said.starts_with("grep: ") {
        eprint!("grep: ");
    }
    eprint!("{said}");
    let code = output.status.code().and_then(|code| u8::try_from(code).ok());
    ExitCode::from(code.unwrap_or(2))
}
