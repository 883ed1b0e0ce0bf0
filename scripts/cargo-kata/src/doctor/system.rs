//! How things are installed on this system.

use std::env::consts::OS;
use std::fs;

/// Something that rustup does not bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Package {
    /// A C compiler, with the linker and the headers that come along.
    CCompiler,
    Git,
    Valgrind,
}

/// Where packages come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manager {
    Apt,
    Dnf,
    Pacman,
    Zypper,
    Apk,
    MacOs,
    Windows,
    Unknown,
}

/// The command that installs the package here, or a sentence where no command is known.
pub fn how_to_get(package: Package) -> String {
    command(package, manager())
}

/// How rustup is installed here.
pub fn how_to_get_rustup() -> &'static str {
    if cfg!(windows) {
        "winget install Rustlang.Rustup"
    } else {
        "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
    }
}

/// Any other program of the system's.
pub fn how_to_get_program(name: &str) -> String {
    match manager() {
        Manager::Windows => {
            format!("install `{name}`; Git for Windows brings it in its `usr\\bin` folder")
        }
        _ => format!("install `{name}` with your system's packages"),
    }
}

fn command(package: Package, manager: Manager) -> String {
    use Manager::{Apk, Apt, Dnf, MacOs, Pacman, Unknown, Windows, Zypper};
    use Package::{CCompiler, Git, Valgrind};
    match (manager, package) {
        (Apt, CCompiler) => "sudo apt install build-essential",
        (Apt, Git) => "sudo apt install git",
        (Apt, Valgrind) => "sudo apt install valgrind",
        (Dnf, CCompiler) => "sudo dnf install gcc",
        (Dnf, Git) => "sudo dnf install git",
        (Dnf, Valgrind) => "sudo dnf install valgrind",
        (Pacman, CCompiler) => "sudo pacman -S base-devel",
        (Pacman, Git) => "sudo pacman -S git",
        (Pacman, Valgrind) => "sudo pacman -S valgrind",
        (Zypper, CCompiler) => "sudo zypper install gcc",
        (Zypper, Git) => "sudo zypper install git",
        (Zypper, Valgrind) => "sudo zypper install valgrind",
        (Apk, CCompiler) => "doas apk add build-base",
        (Apk, Git) => "doas apk add git",
        (Apk, Valgrind) => "doas apk add valgrind",
        (MacOs, CCompiler | Git) => "xcode-select --install",
        (MacOs, Valgrind) => {
            "valgrind does not run on today's Macs; work on Linux, or in a container"
        }
        (Windows, CCompiler) => {
            "install Visual Studio's Build Tools with \"Desktop development with C++\": \
             winget install Microsoft.VisualStudio.2022.BuildTools"
        }
        (Windows, Git) => "winget install Git.Git",
        (Windows, Valgrind) => "valgrind does not run on Windows; work in WSL",
        (Unknown, CCompiler) => "install gcc or clang with your system's packages",
        (Unknown, Git) => "install git with your system's packages",
        (Unknown, Valgrind) => "install valgrind with your system's packages",
    }
    .to_owned()
}

fn manager() -> Manager {
    match OS {
        "macos" => Manager::MacOs,
        "windows" => Manager::Windows,
        _ => by_release(&fs::read_to_string("/etc/os-release").unwrap_or_default()),
    }
}

/// By `ID` and `ID_LIKE` of `/etc/os-release`, which distributions derived from others name too.
fn by_release(release: &str) -> Manager {
    let values = release.lines().filter_map(|line| {
        let value = line
            .strip_prefix("ID=")
            .or_else(|| line.strip_prefix("ID_LIKE="))?;
        Some(value.trim_matches(['"', '\'']))
    });
    let mut names = values.flat_map(str::split_whitespace);
    names
        .find_map(|name| match name {
            "debian" | "ubuntu" => Some(Manager::Apt),
            "fedora" | "rhel" | "centos" => Some(Manager::Dnf),
            "arch" => Some(Manager::Pacman),
            "suse" | "opensuse" => Some(Manager::Zypper),
            "alpine" => Some(Manager::Apk),
            _ => None,
        })
        .unwrap_or(Manager::Unknown)
}

#[cfg(test)]
mod tests {
    use super::{Manager, by_release};

    #[test]
    fn distributions_are_told_by_their_own_name_or_their_parents() {
        for (release, expected) in [
            ("NAME=\"Debian GNU/Linux\"\nID=debian\n", Manager::Apt),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Manager::Apt),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                Manager::Dnf,
            ),
            (
                "ID=\"opensuse-leap\"\nID_LIKE=\"suse opensuse\"",
                Manager::Zypper,
            ),
            ("ID=nixos\n", Manager::Unknown),
            ("", Manager::Unknown),
        ] {
            assert_eq!(by_release(release), expected, "{release}");
        }
    }
}
