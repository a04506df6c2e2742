//! Reads the files of the content folder, each as the type that its location implies.

use super::{
    change::{Change, is_draft},
    characters,
    leftovers::is_leftover,
    problem::Problem,
    values::examples,
};
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path as Field, Segment};
use std::{collections::BTreeMap, fs, path::Path};

/// Entries of one kind, by slug (pages: by route).
pub type Collection<T> = BTreeMap<String, T>;

pub(super) struct Reader<'a> {
    pub folder: &'a Path,
    /// What is read instead of the file on disk.
    pub change: Option<Change<'a>>,
    /// Problems of files that cannot be parsed at all.
    pub problems: Vec<Problem>,
    /// Problems of values, in other files, that their types reject. An example replaces each such value so that all
    /// other problems of the entry can be found. Entries with examples must never be published.
    pub wrong_values: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub fn new(folder: &'a Path, change: Option<Change<'a>>) -> Self {
        Reader { folder, change, problems: Vec::new(), wrong_values: Vec::new() }
    }
}

/// Whether a collection allows its entries in subfolders.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Flat,
    Nested,
}

impl Reader<'_> {
    pub fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let read = read(self.folder, name, self.change);
        self.keep(read)
    }

    fn keep<T>(&mut self, read: Result<(T, Vec<Problem>), Vec<Problem>>) -> Option<T> {
        match read {
            Ok((entry, wrong_values)) => {
                self.wrong_values.extend(wrong_values);
                Some(entry)
            }
            Err(problems) => {
                self.problems.extend(problems);
                None
            }
        }
    }

    /// Reads all entries of the folder `name`, on all cores. Follows symbolic links and reads their targets as if they
    /// were in the folder; reports a link that is broken or circular as a problem.
    pub fn collection<T: DeserializeOwned + Send>(&mut self, name: &str, depth: Depth) -> Collection<T> {
        let mut files = Vec::new();
        for (slug, file) in self.files(name) {
            match slug {
                Some(slug) if is_address(&slug, depth) => files.push((slug, file)),
                Some(_) => {
                    let what = "a file name may have only small letters, digits and hyphens: it is part of addresses";
                    let where_ = if depth == Depth::Flat { "; no folders belong here" } else { "" };
                    self.problems.push(Problem::new(file, "", [what, where_].concat()));
                }
                None => self.problems.push(Problem::new(file, "", "only .json files belong here")),
            }
        }
        let (folder, change) = (self.folder, self.change);
        let read: Vec<_> = files.into_par_iter().map(|(slug, file)| (slug, read(folder, &file, change))).collect();
        let mut entries = Collection::new();
        for (slug, entry) in read {
            if let Some(entry) = self.keep(entry) {
                entries.insert(slug, entry);
            }
        }
        entries
    }

    /// Lists the files in the folder `name`, each with its slug; `None` for a file that is not JSON.
    fn files(&mut self, name: &str) -> Vec<(Option<String>, String)> {
        let root = self.folder.join(name);
        let below = |path: &Path| {
            let inner = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
            [name, "/", &inner].concat()
        };
        let mut files: Vec<String> = Vec::new();
        let walk = walkdir::WalkDir::new(&root).follow_links(true).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !is_leftover(&entry.file_name().to_string_lossy())) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if is_draft(&entry.file_name().to_string_lossy()) => {}
                Ok(entry) => files.push(below(entry.path())),
                Err(error) => {
                    let path = error.path().unwrap_or(&root);
                    // Emacs marks an open file with a broken symbolic link.
                    if !path.file_name().is_some_and(|name| is_leftover(&name.to_string_lossy())) {
                        self.problems.push(Problem::new(below(path), "", format!("cannot be read: {error}")));
                    }
                }
            }
        }
        if let Some(Change { file, content }) = self.change.filter(|change| change.file.starts_with(&below(&root))) {
            files.retain(|other| other != file);
            files.extend(content.map(|_| file.to_string()));
        }
        let slug = |file: &String| file[name.len() + 1..].strip_suffix(".json").map(String::from);
        files.into_iter().map(|file| (slug(&file), file)).collect()
    }
}

/// Returns whether `slug` can be part of a URL path without escaping.
fn is_address(slug: &str, depth: Depth) -> bool {
    let is_plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    slug.split('/').all(is_plain) && (depth == Depth::Nested || !slug.contains('/'))
}

/// Reads the file `name` in `folder` as a `T`, with the problems for [`Reader::wrong_values`].
fn read<T: DeserializeOwned>(
    folder: &Path,
    name: &str,
    change: Option<Change>,
) -> Result<(T, Vec<Problem>), Vec<Problem>> {
    let failed = |error| vec![Problem::new(name, "", format!("cannot be read: {error}"))];
    match change.filter(|change| change.file == name).and_then(|change| change.content) {
        Some(content) => parse(name, content),
        None => parse(name, &fs::read(folder.join(name)).map_err(failed)?),
    }
}

/// Parses the content of the file `name` as a `T`. Replaces invalid values with examples and returns their problems.
///
/// # Errors
/// Returns the errors that an editor has to fix, each with its field or line.
pub fn parse<T: DeserializeOwned>(name: &str, bytes: &[u8]) -> Result<(T, Vec<Problem>), Vec<Problem>> {
    let failed = |field: &str, message: String| vec![Problem::new(name, field, message)];
    let text = text(bytes).map_err(|message| failed("", message.to_string()))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // Parse twice: once to check the characters of all texts, and once for the fields, with the line of each error.
    let value = serde_json::from_str::<Value>(text).ok();
    let problems = value.as_ref().map(|value| characters::check(name, value)).unwrap_or_default();
    if !problems.is_empty() {
        return Err(problems);
    }
    match serde_path_to_error::deserialize(&mut deserializer) {
        Ok(entry) => {
            deserializer.end().map_err(|error| failed("", error.to_string()))?;
            Ok((entry, Vec::new()))
        }
        Err(error) => match value {
            Some(value) if put_example::<T>(&mut value.clone(), error.path()) => read_with_examples(name, value),
            _ => Err(failed(&field(error.path()), error.inner().to_string())),
        },
    }
}

/// Parses the entry of `file` from its JSON, `value`. Retries with an example in place of each invalid value.
fn read_with_examples<T: DeserializeOwned>(file: &str, mut value: Value) -> Result<(T, Vec<Problem>), Vec<Problem>> {
    let mut problems = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(entry) => return Ok((entry, problems)),
            Err(error) => error,
        };
        problems.push(Problem::new(file, field(error.path()), error.inner().to_string()));
        if !put_example::<T>(&mut value, error.path()) {
            return Err(problems);
        }
    }
}

/// Replaces the text or object at `path` with an example that lets parsing proceed further. Returns whether there is
/// one.
fn put_example<T: DeserializeOwned>(value: &mut Value, path: &Field) -> bool {
    let place = pointer(path);
    let within = format!("{place}/");
    let (is_text, is_object) =
        value.pointer(&place).map_or((false, false), |wrong| (wrong.is_string(), wrong.is_object()));
    let is_like = |example: &Value| (is_text && example.is_string()) || (is_object && example.is_object());
    examples().filter(is_like).any(|example| {
        if let Some(wrong) = value.pointer_mut(&place) {
            *wrong = example;
        }
        let error = serde_path_to_error::deserialize::<_, T>(&*value).err();
        // The example of another type fails at the place or within it.
        error.is_none_or(|error| !format!("{}/", pointer(error.path())).starts_with(&within))
    })
}

/// Formats a path as `time.weekly.from`; empty for the whole file.
fn field(path: &Field) -> String {
    Some(path.to_string()).filter(|path| path != ".").unwrap_or_default()
}

/// Formats a path as a JSON Pointer, `/time/weekly/from` (RFC 6901).
fn pointer(path: &Field) -> String {
    let name = |segment: &Segment| match segment {
        Segment::Seq { index } => index.to_string(),
        Segment::Map { key } => key.replace('~', "~0").replace('/', "~1"),
        Segment::Enum { variant } => variant.clone(),
        Segment::Unknown => String::new(),
    };
    path.iter().map(|segment| ["/", &name(segment)].concat()).collect()
}

/// Returns the text of a file, or an error if it is not UTF-8 or starts with a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, &'static str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Err("begins with a byte order mark (BOM); save it as UTF-8 without one"),
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => Err("is in UTF-16; save it as UTF-8"),
        _ => std::str::from_utf8(bytes).map_err(|_| "is not in UTF-8; save it as UTF-8"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{
        model::exam::Timing,
        values::{Day, Phone},
    };
    use serde_json::json;

    #[test]
    fn a_slug_needs_no_quoting_in_any_address() {
        for slug in ["grand-rounds", "a1"] {
            assert!(is_address(slug, Depth::Flat), "{slug}");
        }
        for slug in ["grand rounds", "100%", "a#b", "what?", "Grand", "über", "", "a/b", ".hidden", "a.b"] {
            assert!(!is_address(slug, Depth::Flat), "{slug}");
        }
        assert!(is_address("about/news", Depth::Nested));
        assert!(!is_address("about/ news", Depth::Nested));
    }

    #[derive(serde::Deserialize, serde::Serialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        title: String,
        days: Vec<Day>,
        phone: Option<Phone>,
        timing: Option<Timing>,
    }

    /// Returns the parsed entry, as JSON, and the problems.
    fn outcome(json: Value) -> (Option<Value>, Vec<String>) {
        let (entry, problems) = match read_with_examples::<Sample>("a.json", json) {
            Ok((entry, problems)) => (serde_json::to_value(entry).ok(), problems),
            Err(problems) => (None, problems),
        };
        (entry, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn every_wrong_value_of_a_file_is_found_with_its_field() {
        let json = json!({
            "title": "A", "days": ["2026-05-06", "2026-02-30", "soon"], "phone": "919-684-2711",
            "timing": { "clock": { "days_before": 1, "time": "7:30" } },
        });
        let expected = [
            "a.json: days[1]: expected a date like 2026-05-06, found “2026-02-30”",
            "a.json: days[2]: expected a date like 2026-05-06, found “soon”",
            "a.json: phone: expected a number like (555) 555-0100, found “919-684-2711”",
            "a.json: timing.clock.time: expected a time like 07:30, found “7:30”",
        ];
        let (entry, problems) = outcome(json);
        assert_eq!(problems, expected);
        assert_eq!(entry.expect("an entry")["days"][0], "2026-05-06", "what is right stays");
    }

    #[test]
    fn no_example_stands_for_what_is_no_value() {
        let (entry, problems) = outcome(json!({ "title": "A", "days": ["soon"], "timing": { "at": "P1D" } }));
        assert_eq!(entry, None);
        let [day, timing] = &problems[..] else { panic!("{problems:#?}") };
        assert!(day.starts_with("a.json: days[0]: expected a date"), "{day}");
        assert!(timing.starts_with("a.json: timing") && timing.contains("unknown variant `at`"), "{timing}");
    }
}
