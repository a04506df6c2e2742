//! Checks the words of an exam's drawing and of the icons of its steps.

use super::entry::Entry;
use crate::content::model::{
    Exam,
    drawing::{Drawing, Step},
};

impl Entry<'_, '_> {
    pub fn drawing(&mut self, Drawing { alt, labels, motion }: &Drawing) {
        self.length("drawing.alt", alt, 60, 300);
        self.number("drawing.labels", "labels", labels.len(), 3, 5);
        for (i, label) in labels.iter().enumerate() {
            self.length(&format!("drawing.labels[{i}]"), label, 6, 120);
        }
        if let Some(motion) = motion {
            self.length("drawing.motion", motion, 6, 60);
        }
    }

    pub fn steps(&mut self, exam: &Exam) {
        let parts = [
            ("before", &exam.steps.before, &exam.before, 3),
            ("during", &exam.steps.during, &exam.during, 1),
            ("after", &exam.steps.after, &exam.after, 1),
        ];
        for (part, steps, instructions, least) in parts {
            let field = format!("steps.{part}");
            if instructions.is_empty() && part != "before" {
                self.number(&field, "steps of a part without instructions", steps.len(), 0, 0);
            } else {
                self.number(&field, "steps", steps.len(), least, 6);
            }
            for (i, Step { text, .. }) in steps.iter().enumerate() {
                self.length(&format!("{field}[{i}].text"), text, 5, 64);
            }
        }
    }

    pub(super) fn number(&mut self, field: &str, what: &str, found: usize, min: usize, max: usize) {
        if found < min || found > max {
            let expected = if min == max { min.to_string() } else { format!("{min}–{max}") };
            self.report(field, format!("expected {expected} {what}, found {found}"));
        }
    }
}
