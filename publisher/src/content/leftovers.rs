//! Recognizes files that operating systems and editors leave next to the content files.

/// File names; a leading or trailing `*` matches any text.
const NAMES: [&str; 12] = [
    ".DS_Store", // macOS
    "._*",
    "__MACOSX",
    "Thumbs.db", // Windows
    "desktop.ini",
    ".directory", // KDE
    "*.swp",      // Vim
    "*.swo",
    "*~", // Emacs and others
    ".#*",
    "#*",
    ".sveltia-tmp-*", // the editor, while it saves
];

/// Returns whether a file or folder of this name is a leftover that nobody added on purpose.
pub fn is_leftover(name: &str) -> bool {
    NAMES.iter().any(|pattern| match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(end), _) => name.ends_with(end),
        (_, Some(beginning)) => name.starts_with(beginning),
        _ => name.eq_ignore_ascii_case(pattern),
    })
}

#[cfg(test)]
mod tests {
    use super::is_leftover;

    #[test]
    fn a_file_that_is_meant_is_none() {
        for name in [".DS_Store", "._about.json", "thumbs.db", ".about.json.swp", "about.json~", ".#about.json"] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["about.json", "scan-640.avif", ".well-known", "notes.txt", "swp.json"] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
