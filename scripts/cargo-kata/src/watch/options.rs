use crate::arguments::MemoryOption;
use clap::Args;

#[derive(Args, Debug, Default)]
pub struct Options {
    /// Where to begin: `03` or `03/stack`; where you left off when absent
    #[arg(value_name = "NN[/EXERCISE]")]
    pub what: Option<String>,
    /// Judge only when a key asks for it, not on every save
    #[arg(long, conflicts_with = "poll")]
    pub manual: bool,
    /// Look at the files twice a second, where the system does not tell of saves: network folders, some containers
    #[arg(long)]
    pub poll: bool,
    /// Who judges the memory checks, where Miri is not to be had
    #[arg(long, value_name = "JUDGE")]
    pub memory: Option<MemoryOption>,
    /// How to open files: a command with `{file}` and `{line}`, such as `code --goto {file}:{line}`
    #[arg(long, value_name = "COMMAND")]
    pub edit_cmd: Option<String>,
}
