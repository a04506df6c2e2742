//! Times of day.

/// `17:30` → `5:30 pm`, `08:00` → `8 am`, `12:00` → `noon`.
pub fn twelve_hour(time: &str) -> String {
    let (hour, minute) = time.split_once(':').unwrap_or((time, "00"));
    let hour: u8 = hour.parse().unwrap_or(0);
    let half = if (12..24).contains(&hour) { "pm" } else { "am" };
    match (hour % 24, minute) {
        (0, "00") => "midnight".to_string(),
        (12, "00") => "noon".to_string(),
        (hour, "00") => format!("{} {half}", on_the_dial(hour)),
        (hour, minute) => format!("{}:{minute} {half}", on_the_dial(hour)),
    }
}

/// The same of minutes since midnight: `330` → `5:30 am`.
pub fn of_day(minute: i64) -> String {
    let (hour, minute) = (minute / 60, minute % 60);
    let hour = hour.to_string();
    let minute = if minute < 10 { ["0", &minute.to_string()].concat() } else { minute.to_string() };
    twelve_hour(&[&hour, ":", &minute].concat())
}

fn on_the_dial(hour: u8) -> u8 {
    match hour % 12 {
        0 => 12,
        hour => hour,
    }
}

#[cfg(test)]
mod tests {
    use super::twelve_hour;

    #[test]
    fn times_read_as_people_say_them() {
        let cases =
            [("17:30", "5:30 pm"), ("08:00", "8 am"), ("12:00", "noon"), ("00:30", "12:30 am"), ("24:00", "midnight")];
        for (time, words) in cases {
            assert_eq!(twelve_hour(time), words);
        }
    }
}
