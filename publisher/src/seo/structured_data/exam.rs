use super::Writer;
use crate::{
    content::inline,
    content::model::{
        Exam,
        exam::{Guidance, Instruction},
    },
};
use serde_json::{Value, json};

impl Writer<'_> {
    /// An exam and how one prepares for it. A `MedicalTest` has no word for preparing, so an exam is a
    /// `MedicalProcedure` as well, and only that where it finds nothing out.
    pub(super) fn exam(&self, route: &str, exam: &Exam) -> Value {
        let address = self.at(route);
        let kinds: &[&str] = if exam.is_test { &["MedicalTest", "MedicalProcedure"] } else { &["MedicalProcedure"] };
        json!({
            "@type": kinds,
            "@id": format!("{address}#exam"),
            "url": address,
            "name": exam.title,
            "alternateName": exam.names,
            "description": inline::plain(&exam.what_it_is),
            "bodyLocation": exam.body_parts,
            "preparation": for_all(&exam.before),
            "howPerformed": for_all(&exam.during),
            "followup": for_all(&exam.after),
        })
    }
}

/// What the department tells everybody. A line of this kind cannot say for whom it holds, or that it is
/// not the department's own: what needs such a word stands on the page alone.
fn for_all(instructions: &[Instruction]) -> String {
    let all = instructions.iter().filter(|line| line.when.is_empty() && line.guidance == Guidance::Department);
    all.map(|line| inline::plain(&line.text)).collect::<Vec<_>>().join(" ")
}
