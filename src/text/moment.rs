//! Moments and Durham's local time. The arithmetic is our own, so that the browser needs no date library and the result
//! is the same wherever the visitor is.
//!
//! Daylight saving time follows the rule in force since 2007 ([15 U.S.C.
//! 260a](https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title15-section260a)): from 2:00 on the second
//! Sunday of March to 2:00 on the first Sunday of November. Tests compare it with the time zone database.

/// Minutes in a day.
pub const DAY: i64 = 24 * 60;
/// The offset from Eastern Standard Time to UTC in minutes.
const STANDARD: i64 = 5 * 60;
/// The shift of clocks during daylight saving time in minutes.
const SAVING: i64 = 60;

/// A moment, in minutes since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

/// A local date and time, in Durham unless stated otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WallTime {
    pub year: i64,
    /// 1–12.
    pub month: i64,
    /// 1–31.
    pub day: i64,
    /// Minutes since midnight, 0–1439.
    pub minute: i64,
}

impl WallTime {
    /// Parses a date, `YYYY-MM-DD`, and a time of day, `HH:MM`; `None` if they do not exist.
    pub fn parse(date: &str, time: &str) -> Option<WallTime> {
        let mut date = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (date.next()??, date.next()??, date.next()??);
        let (hour, minute) = time.split_once(':')?;
        // Some browsers add seconds.
        let minute = minute.split(':').next()?;
        let (hour, minute) = (hour.parse::<i64>().ok()?, minute.parse::<i64>().ok()?);
        let exists = (1900..=2200).contains(&year)
            && (1..=12).contains(&month)
            && (0..24).contains(&hour)
            && (0..60).contains(&minute);
        let time = WallTime { year, month, day, minute: hour * 60 + minute };
        (exists && civil(days(year, month, day)) == (year, month, day)).then_some(time)
    }

    /// The moment of this local time in Durham. A time skipped in March is counted in standard time; of a time that
    /// repeats in November, this is the first.
    pub fn moment(self) -> Moment {
        let standard = Moment(self.count() + STANDARD);
        let summer = Moment(standard.0 - SAVING);
        if is_summer(summer) { summer } else { standard }
    }

    /// The same time of day, this many days later; earlier if negative.
    pub fn plus_days(self, more: i64) -> WallTime {
        let (year, month, day) = civil(days(self.year, self.month, self.day) + more);
        WallTime { year, month, day, ..self }
    }

    /// The day of the week; 0 is Sunday.
    pub fn weekday(self) -> usize {
        (days(self.year, self.month, self.day) + 4).rem_euclid(7) as usize
    }

    /// The date, `YYYY-MM-DD`.
    pub fn date(self) -> String {
        let mut date = self.year.to_string();
        for part in [self.month, self.day] {
            date.push_str(if part < 10 { "-0" } else { "-" });
            date.push_str(&part.to_string());
        }
        date
    }

    /// Minutes since Monday at midnight, as in opening hours.
    pub fn minute_of_week(self) -> i64 {
        (self.weekday() as i64 + 6) % 7 * DAY + self.minute
    }

    /// Minutes since 1970-01-01 00:00 of the same local time, ignoring daylight saving time.
    fn count(self) -> i64 {
        days(self.year, self.month, self.day) * DAY + self.minute
    }

    fn from_count(count: i64) -> WallTime {
        let (year, month, day) = civil(count.div_euclid(DAY));
        WallTime { year, month, day, minute: count.rem_euclid(DAY) }
    }
}

impl Moment {
    /// This many minutes later; earlier if negative.
    pub fn plus(self, minutes: i64) -> Moment {
        Moment(self.0 + minutes)
    }

    /// The local time in Durham.
    pub fn in_durham(self) -> WallTime {
        let saving = if is_summer(self) { SAVING } else { 0 };
        WallTime::from_count(self.0 - STANDARD + saving)
    }

    /// The time in UTC.
    pub fn in_utc(self) -> WallTime {
        WallTime::from_count(self.0)
    }
}

/// Whether daylight saving time is in effect in Durham.
fn is_summer(moment: Moment) -> bool {
    let year = WallTime::from_count(moment.0 - STANDARD).year;
    let change = |month: i64, nth: i64, saving: i64| {
        let first = WallTime { year, month, day: 1, minute: 2 * 60 };
        let to_sunday = (7 - first.weekday() as i64) % 7;
        first.plus_days(to_sunday + 7 * (nth - 1)).count() + STANDARD - saving
    };
    (change(3, 2, 0)..change(11, 1, SAVING)).contains(&moment.0)
}

/// Days since 1970-01-01 of a date of the Gregorian calendar ([algorithm by Howard
/// Hinnant](https://howardhinnant.github.io/date_algorithms.html#days_from_civil)).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of the date this many days after 1970-01-01 (the same source).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
    use proptest::prelude::*;

    /// From 2020-01-01 to 2035-01-01, in minutes since 1970.
    const YEARS: std::ops::Range<i64> = 26_297_280..34_187_040;

    fn durham() -> TimeZone {
        TimeZone::get("America/New_York").expect("the zones are bundled")
    }

    fn wall(time: DateTime) -> WallTime {
        let [year, month, day] = [time.year().into(), time.month().into(), time.day().into()];
        WallTime { year, month, day, minute: i64::from(time.hour()) * 60 + i64::from(time.minute()) }
    }

    proptest! {
        #[test]
        fn local_times_agree_with_the_time_zone_database(minutes in YEARS) {
            let zoned = Timestamp::from_second(minutes * 60).expect("in range").to_zoned_datetime(durham());
            prop_assert_eq!(Moment(minutes).in_durham(), wall(zoned.datetime()));
        }

        #[test]
        fn moments_agree_with_the_time_zone_database(minutes in YEARS) {
            let shown = Moment(minutes).in_utc(); // any date and time will do
            let civil = jiff::civil::date(shown.year as i16, shown.month as i8, shown.day as i8)
                .at((shown.minute / 60) as i8, (shown.minute % 60) as i8, 0, 0);
            // jiff's "compatible" strategy is our rule for skipped and repeated times.
            let zoned = civil.to_zoned_datetime(durham()).expect("in range");
            prop_assert_eq!(shown.moment(), Moment(zoned.timestamp().as_second() / 60));
        }

        #[test]
        fn weekdays_agree_with_jiff(minutes in YEARS) {
            let shown = Moment(minutes).in_utc();
            let date = jiff::civil::date(shown.year as i16, shown.month as i8, shown.day as i8);
            prop_assert_eq!(shown.weekday() as i8, date.weekday().to_sunday_zero_offset());
            prop_assert_eq!(shown.minute_of_week() / DAY, i64::from(date.weekday().to_monday_zero_offset()));
            prop_assert_eq!(shown.minute_of_week() % DAY, shown.minute);
            prop_assert_eq!(shown.date(), date.to_string());
        }
    }

    /// Minute by minute around the two changes of every year, which a property test may miss.
    #[test]
    fn every_minute_around_every_change_is_right() {
        for year in 2020..2035 {
            for (month, days) in [(3, 8..=14), (11, 1..=7)] {
                for day in days {
                    for minute in 0..4 * 60 {
                        let time = WallTime { year, month, day, minute };
                        let civil = jiff::civil::date(year as i16, month as i8, day as i8).at(
                            (minute / 60) as i8,
                            (minute % 60) as i8,
                            0,
                            0,
                        );
                        let zoned = civil.to_zoned_datetime(durham()).expect("in range");
                        assert_eq!(time.moment().0, zoned.timestamp().as_second() / 60, "{time:?}");
                        assert_eq!(time.moment().in_durham(), wall(zoned.datetime()), "{time:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn four_hours_before_an_exam_in_march_are_four_elapsed_hours() {
        let exam = WallTime::parse("2027-03-14", "05:30").expect("a time").moment();
        assert_eq!(exam.plus(-4 * 60).in_durham().minute, 30); // 12:30 am, because the clocks skip an hour
    }

    #[test]
    fn invalid_dates_and_times_are_none() {
        assert!(WallTime::parse("2028-02-29", "23:59").is_some());
        assert!(WallTime::parse("2026-12-01", "09:30:00").is_some());
        for (date, time) in
            [("2026-02-29", "09:00"), ("2026-13-01", "09:00"), ("", ""), ("2026-12-01", "24:00"), ("x-y-z", "1:2")]
        {
            assert!(WallTime::parse(date, time).is_none(), "{date} {time}");
        }
    }
}
