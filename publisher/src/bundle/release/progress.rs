//! Lines on the console that say how far a long step is.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// The time from one line to the next. A step that takes less prints none.
const PAUSE: Duration = Duration::from_secs(10);

/// The progress of one step, on all cores.
pub struct Progress {
    /// The unit of progress, such as "files compressed".
    what: &'static str,
    total: usize,
    done: AtomicUsize,
    next: Mutex<Instant>,
}

impl Progress {
    /// Starts a step over `total` items.
    pub fn of(total: usize, what: &'static str) -> Progress {
        Progress { what, total, done: AtomicUsize::new(0), next: Mutex::new(Instant::now() + PAUSE) }
    }

    /// Counts an item, and prints a line if it is time for one.
    pub fn add(&self) {
        if let Some(line) = self.line(Instant::now()) {
            eprintln!("{line}");
        }
    }

    fn line(&self, now: Instant) -> Option<String> {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // A core that finds the clock in use leaves the line to the other.
        let mut next = self.next.try_lock().ok()?;
        if now < *next {
            return None;
        }
        *next = now + PAUSE;
        Some(format!("publish: {done} of {} {}", self.total, self.what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // A build of 10,000 articles printed nothing for minutes.
    #[test]
    fn a_long_step_says_how_far_it_is_and_a_short_one_nothing() {
        let (start, progress) = (Instant::now(), Progress::of(3, "cards drawn"));
        assert_eq!(progress.line(start), None);
        assert_eq!(progress.line(start + 2 * PAUSE).as_deref(), Some("publish: 2 of 3 cards drawn"));
        assert_eq!(progress.line(start + 2 * PAUSE), None);
    }
}
