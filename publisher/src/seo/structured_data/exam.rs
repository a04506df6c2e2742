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
    /// Describes an exam and its preparation. `MedicalTest` has no property for preparation, so every exam is also a
    /// `MedicalProcedure`, and an exam that is not a diagnostic test is only that.
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

/// Joins the department's instructions for all patients. The property cannot say that an instruction applies only to
/// some patients or comes from another source, so such instructions appear only on the page.
fn for_all(instructions: &[Instruction]) -> String {
    let all = instructions.iter().filter(|line| line.when.is_empty() && line.guidance == Guidance::Department);
    all.map(|line| inline::plain(&line.text)).collect::<Vec<_>>().join(" ")
}
