//! Spans of time in words.

/// `23 s`, `5 min`, `2 h 10 min`, `3 days`: as exact as somebody wants to know it.
pub fn in_words(seconds: u64) -> String {
    let minutes = seconds.div_ceil(60);
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    match seconds {
        0..=90 => format!("{seconds} s"),
        _ if minutes < 60 => format!("{minutes} min"),
        _ if hours < 48 && minutes.is_multiple_of(60) => format!("{hours} h"),
        _ if hours < 48 => format!("{hours} h {} min", minutes % 60),
        _ => format!("{days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn spans_are_told_as_people_tell_them() {
        let told = [5, 90, 91, 3600, 7800, 200_000].map(in_words);
        assert_eq!(
            told,
            ["5 s", "90 s", "2 min", "1 h", "2 h 10 min", "2 days"]
        );
    }
}
