//! Formatting of times of day.

/// A time of day in twelve-hour format: `17:30` → `5:30 pm`, `08:00` → `8 am`, `12:00` → `noon`.
pub fn twelve_hour(time: &str) -> String {
    in_words(minute_of_day(time))
}

/// Minutes since midnight: `07:30` → 450, `24:00` → 1440.
pub fn minute_of_day(time: &str) -> i64 {
    let (hour, minute) = time.split_once(':').unwrap_or((time, "00"));
    hour.parse().unwrap_or(0) * 60 + minute.parse().unwrap_or(0)
}

/// A time of day by its minutes since midnight, in twelve-hour format: `330` → `5:30 am`.
pub fn in_words(minute: i64) -> String {
    let (hour, minute) = (minute / 60 % 24, minute % 60);
    let half = if hour < 12 { " am" } else { " pm" };
    let dial_hour = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    match (hour, minute) {
        (0, 0) => "midnight".to_string(),
        (12, 0) => "noon".to_string(),
        (_, 0) => dial_hour.to_string() + half,
        // Formatting with a width would add more to the bundle than this zero.
        (_, minute) => {
            let colon = if minute < 10 { ":0" } else { ":" };
            [dial_hour.to_string().as_str(), colon, minute.to_string().as_str(), half].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        let cases = [
            ("17:30", "5:30 pm"),
            ("08:00", "8 am"),
            ("08:05", "8:05 am"),
            ("12:00", "noon"),
            ("12:30", "12:30 pm"),
            ("00:30", "12:30 am"),
            ("00:00", "midnight"),
            ("24:00", "midnight"),
        ];
        for (time, words) in cases {
            assert_eq!(twelve_hour(time), words);
        }
    }

    #[test]
    fn a_day_has_1440_minutes() {
        assert_eq!(["00:00", "07:30", "23:59", "24:00"].map(minute_of_day), [0, 450, 1439, 1440]);
    }
}
