//! The address that the host shows, as people type it.

use std::net::IpAddr;
use syllabus::{Problem, Result};
use ureq::http::Uri;

/// No code is longer.
const LONGEST_CODE: usize = 128;

/// Where a workshop is, and the word that opens its door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinAddress {
    /// `http://192.168.1.5:7654`, perhaps with a path, without a slash at its end.
    pub host: String,
    /// The code, where it was given.
    pub code: Option<String>,
}

impl JoinAddress {
    /// Reads `http://192.168.1.5:7654/join/CODE`, with or without its scheme; or the host alone, with the code beside it.
    /// Without a scheme it is `https` where a certificate was given, else `http`.
    ///
    /// # Errors
    /// Where it is no such address.
    pub fn parse(typed: &str, code: Option<&str>, has_certificate: bool) -> Result<Self> {
        let typed = typed.trim();
        // Both in one argument, as they stand on the wall.
        let (typed, code) = match (typed.split_once(char::is_whitespace), code) {
            (Some((address, code)), None) => (address, Some(code)),
            _ => (typed, code),
        };
        let with_scheme = match typed.split_once("://") {
            Some((scheme, rest)) => format!("{}://{rest}", scheme.to_ascii_lowercase()),
            None if has_certificate => format!("https://{typed}"),
            None => format!("http://{typed}"),
        };
        let uri: Uri = with_scheme
            .parse()
            .map_err(|error| unusable(typed, &format!("{error}")))?;
        let scheme = uri.scheme_str().unwrap_or_default();
        if !matches!(scheme, "http" | "https") {
            return Err(unusable(
                typed,
                "it begins with neither http:// nor https://",
            ));
        }
        let authority = uri
            .authority()
            .filter(|authority| !authority.host().is_empty());
        let authority = authority.ok_or_else(|| unusable(typed, "it names no host"))?;
        let after_host = authority.as_str().rsplit(']').next().unwrap_or_default();
        if after_host.contains(':') && authority.port_u16().is_none() {
            return Err(unusable(typed, "what stands behind the colon is no port"));
        }
        if authority.as_str().contains('@') {
            return Err(unusable(typed, "it holds a user's name"));
        }
        let path = uri.path();
        let (folder, in_path) = match path.rsplit_once("/join/") {
            Some((folder, code)) => (folder, Some(code.trim_end_matches('/'))),
            None => (path.trim_end_matches('/'), None),
        };
        // The board's own address, as a browser shows it, is that of the same host.
        let pages = ["/join", "/board", "/me"];
        let folder = pages
            .iter()
            .find_map(|page| folder.strip_suffix(page))
            .unwrap_or(folder);
        let code = code
            .or(in_path)
            .map(str::trim)
            .filter(|code| !code.is_empty());
        Ok(Self {
            host: format!("{scheme}://{authority}{folder}"),
            code: code.map(checked_code).transpose()?,
        })
    }
}

/// The code as it was typed, where it can be one.
///
/// # Errors
/// Where it holds anything but letters, digits, `-` and `_`.
pub fn checked_code(code: &str) -> Result<String> {
    let code = code.trim();
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if code.is_empty() || code.len() > LONGEST_CODE || !code.bytes().all(fits) {
        let shown: String = code.chars().take(40).collect();
        return Err(Problem::new(format!(
            "`{}` is no code of a workshop: it has letters, digits and dashes alone",
            shown.escape_default()
        )));
    }
    Ok(code.to_owned())
}

/// Whether the host is in this room or this house, where a proxy for the web only stands in the way.
pub fn is_near(host: &str) -> bool {
    let uri: Option<Uri> = host.parse().ok();
    let name = uri.as_ref().and_then(Uri::host).unwrap_or_default();
    match name.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(address)) => {
            address.is_loopback() || address.is_private() || address.is_link_local()
        }
        Ok(IpAddr::V6(address)) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
        Err(_) => name == "localhost" || name.ends_with(".local") || !name.contains('.'),
    }
}

fn unusable(typed: &str, reason: &str) -> Problem {
    let shown: String = typed.chars().take(80).collect();
    Problem::new(format!(
        "`{}` cannot be used: {reason}; type the join address as the host shows it, such as http://192.168.1.5:7654/join/CODE",
        shown.escape_default()
    ))
}

#[cfg(test)]
mod tests {
    use super::{JoinAddress, is_near};

    fn parsed(typed: &str, code: Option<&str>) -> (String, Option<String>) {
        let address = JoinAddress::parse(typed, code, false).expect(typed);
        (address.host, address.code)
    }

    #[test]
    fn every_way_to_type_it_is_understood() {
        let wanted = (
            "http://192.168.1.5:7654".to_owned(),
            Some("k4-ta".to_owned()),
        );
        for typed in [
            "http://192.168.1.5:7654/join/k4-ta",
            "HTTP://192.168.1.5:7654/join/k4-ta/",
            "192.168.1.5:7654/join/k4-ta",
            " 192.168.1.5:7654 k4-ta ",
            "192.168.1.5:7654/join/k4-ta?from=board#top",
        ] {
            assert_eq!(parsed(typed, None), wanted, "{typed}");
        }
        assert_eq!(parsed("192.168.1.5:7654", Some("k4-ta")), wanted);
        assert_eq!(parsed("192.168.1.5:7654/join/", Some("k4-ta")), wanted);
        assert_eq!(
            parsed("https://example.org/rust/join/A", None),
            ("https://example.org/rust".to_owned(), Some("A".to_owned()))
        );
        assert_eq!(
            parsed("[::1]:7654/join/A", None).0,
            "http://[::1]:7654".to_owned()
        );
        assert_eq!(parsed("dojo.local:7654", None).1, None);
        assert_eq!(
            parsed("http://192.168.1.5:7654/board", Some("k4-ta")),
            wanted,
            "copied from a browser"
        );
        let secured = JoinAddress::parse("dojo.local/join/A", None, true).expect("it is one");
        assert_eq!(secured.host, "https://dojo.local");
    }

    #[test]
    fn what_is_no_address_is_refused_in_a_line() {
        for typed in [
            "",
            "/join/A",
            "ftp://host/join/A",
            "http://ada@host/join/A",
            "http://host:port/join/A",
            "host/join/A%1b[2J",
            "host/join/a b c",
        ] {
            let problem = JoinAddress::parse(typed, None, false).expect_err(typed);
            let told = problem.to_string();
            assert!(!told.contains('\n') && !told.contains('\x1b'), "{told}");
        }
    }

    #[test]
    fn a_room_needs_no_proxy() {
        for near in [
            "http://127.0.0.1:1",
            "http://10.0.0.2",
            "http://[::1]:1",
            "http://dojo.local",
            "http://laptop:7654",
        ] {
            assert!(is_near(near), "{near}");
        }
        for far in ["https://example.org", "http://93.184.216.34"] {
            assert!(!is_near(far), "{far}");
        }
    }
}
