use crate::{Problem, Result, Root};
use std::fs;
use std::path::Path;

/// The Rust toolchain that the repository asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toolchain {
    /// `1.95.0`: what `rust-toolchain.toml` names, where there is such a file.
    pub channel: Option<String>,
    /// The components that it names.
    pub components: Vec<String>,
    /// `1.95`: the oldest rustc that the workspace's manifest allows.
    pub least: Option<String>,
    /// `2024`: the edition of the workspace's packages.
    pub edition: Option<String>,
}

impl Toolchain {
    /// What `rust-toolchain.toml` and `[workspace.package]` say.
    ///
    /// # Errors
    /// Where one of the files is no TOML, or there is no manifest.
    pub fn asked_for(root: &Root) -> Result<Self> {
        let file = root.folder().join("rust-toolchain.toml");
        let file = if file.exists() {
            table(&file)?
        } else {
            toml::Table::new()
        };
        let toolchain = file.get("toolchain");
        let components = toolchain.and_then(|table| table.get("components")?.as_array());
        let manifest = table(&root.folder().join("Cargo.toml"))?;
        let package = manifest
            .get("workspace")
            .and_then(|table| table.get("package"));
        let text = |table: Option<&toml::Value>, key: &str| {
            table
                .and_then(|table| table.get(key)?.as_str())
                .map(str::to_owned)
        };
        Ok(Self {
            channel: text(toolchain, "channel"),
            components: components
                .into_iter()
                .flatten()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect(),
            least: text(package, "rust-version"),
            edition: text(package, "edition"),
        })
    }
}

fn table(path: &Path) -> Result<toml::Table> {
    let text = fs::read_to_string(path).map_err(|error| Problem::with_file("read", path, error))?;
    text.parse().map_err(|error: toml::de::Error| {
        Problem::with_file("use", path, error.message().replace('\n', "; "))
    })
}
