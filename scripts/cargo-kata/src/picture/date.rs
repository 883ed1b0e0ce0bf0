use std::env;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Today, in UTC, as `2026-11-21`. `SOURCE_DATE_EPOCH` says otherwise, as for every tool whose output is to be the same again
/// (reproducible-builds.org).
pub fn today() -> String {
    let told = env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = told.and_then(|text| text.parse().ok());
    // Later years have five digits.
    let seconds = seconds.filter(|seconds| *seconds < 253_402_300_800);
    let then = seconds.and_then(|seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds)));
    let date = humantime::format_rfc3339_seconds(then.unwrap_or_else(SystemTime::now));
    date.to_string().chars().take(10).collect()
}
