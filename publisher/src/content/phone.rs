//! Telephone numbers of the North American plan, as the site writes them.

/// Whether `number` is written the site's one way: `(919) 684-2711`.
pub fn is_well_formed(number: &str) -> bool {
    let pattern = b"(ddd) ddd-dddd";
    number.len() == pattern.len()
        && number.bytes().zip(pattern).all(|(byte, p)| match p {
            b'd' => byte.is_ascii_digit(),
            other => byte == *other,
        })
}

/// Address for a link (RFC 3966): `(919) 684-2711` → `tel:+19196842711`.
pub fn href(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    format!("tel:+1{digits}")
}

/// Numbers in running text that are not written the site's one way: `919-684-2711`.
pub fn misspelled(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_digit() || "()-. ".contains(c);
    text.split(|c| !is_part(c))
        .map(|run| run.trim_matches([' ', '.', '-']))
        .filter(|run| {
            let groups: Vec<usize> =
                run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|&len| len > 0).collect();
            let is_number = matches!(groups[..], [3, 3, 4] | [1, 3, 3, 4]) && !run.ends_with(')');
            is_number && !is_well_formed(run)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_ways_to_write_a_number_are_found_in_text() {
        assert_eq!(misspelled("Call 919-684-2711 or (919) 684-2711, 919.684.2711."), ["919-684-2711", "919.684.2711"]);
        assert_eq!(misspelled("In 2015–2016, 430,000 exams; 10-15 minutes; Med 22:324-333 (1998)"), [] as [&str; 0]);
    }

    #[test]
    fn one_way_to_write_a_number() {
        assert!(is_well_formed("(919) 684-2711"));
        for wrong in ["919-684-2711", "(919)684-2711", "(919) 684-271", "(919) 684-27111", ""] {
            assert!(!is_well_formed(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_number_becomes_an_address() {
        assert_eq!(href("(919) 684-2711"), "tel:+19196842711");
    }
}
