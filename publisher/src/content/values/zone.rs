//! Handles Durham time. Content gives all times in Durham local time.

use super::day::Day;
use jiff::{Timestamp, ZonedDateTime, civil::DateTime, tz::TimeZone};
use radiology::site::TIME_ZONE;

/// Returns today's date in Durham.
pub fn today() -> Day {
    Day::from(&Timestamp::now().to_zoned_datetime(durham()))
}

fn durham() -> TimeZone {
    TimeZone::get(TIME_ZONE).expect("the zones are bundled")
}

/// Resolves a Durham local time. A time that a spring night skips moves later by the length of the gap; a time that an
/// autumn night repeats resolves to its first occurrence; a time past the last representable day resolves to its end.
pub fn in_durham(time: DateTime) -> ZonedDateTime {
    let zone = durham();
    time.to_zoned_datetime(zone.clone()).unwrap_or_else(|_| Timestamp::MAX.to_zoned_datetime(zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_time_is_one_in_durham() {
        for (time, expected) in [
            (date(2027, 7, 2).at(18, 30, 0, 0), "2027-07-02T18:30:00-04:00[America/New_York]"),
            (date(2027, 1, 2).at(7, 0, 0, 0), "2027-01-02T07:00:00-05:00[America/New_York]"),
            (date(2027, 3, 14).at(2, 30, 0, 0), "2027-03-14T03:30:00-04:00[America/New_York]"),
            (date(2026, 11, 1).at(1, 30, 0, 0), "2026-11-01T01:30:00-04:00[America/New_York]"),
        ] {
            assert_eq!(in_durham(time).to_string(), expected);
        }
        assert_eq!(in_durham(date(9999, 12, 31).at(23, 59, 0, 0)).timestamp(), Timestamp::MAX);
    }
}
