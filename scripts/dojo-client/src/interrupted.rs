//! Ctrl-C while work is on its way: the process ends as always, but says first what becomes of the work.

use std::sync::Mutex;
#[cfg(unix)]
use terminal_text::StatusLine;

static LAST_WORDS: Mutex<Option<String>> = Mutex::new(None);

/// What is said from now on when somebody ends this.
pub fn will_say(text: String) {
    if let Ok(mut words) = LAST_WORDS.lock() {
        *words = Some(text);
    }
}

/// Looks out for Ctrl-C. Where the system has no signals, or gives no thread, the process ends without a word.
pub fn look_out() {
    #[cfg(unix)]
    {
        // Within the thread, so that without one nothing stands in the way of a signal.
        let watch = || {
            use signal_hook::consts::{SIGINT, SIGTERM};
            let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM]) else {
                return;
            };
            for signal in &mut signals {
                let words = LAST_WORDS.lock().ok().and_then(|mut words| words.take());
                // What stands in the status line goes first, with the `^C` that the terminal shows.
                StatusLine::new().says("");
                if let Some(words) = words {
                    crate::say(&words);
                }
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        };
        let _ = std::thread::Builder::new().spawn(watch);
    }
}
