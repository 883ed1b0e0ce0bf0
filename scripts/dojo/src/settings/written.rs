//! The settings as they stand in the file, not yet compared with the pack.

use super::times::{Moment, Span};
use super::{Counts, Lane, Limits, Visibility};
use dojo_protocol::HintPolicy;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;
use toml::Spanned;

/// The whole file; a key that is absent has its default.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Written {
    pub title: Spanned<String>,
    pub public_address: Option<Spanned<String>>,
    pub trust_proxy: bool,
    pub workers: Option<usize>,
    pub teams: bool,
    pub points: bool,
    pub counts: Counts,
    pub hints: HintPolicy,
    pub grace: Span,
    pub ends: Option<Spanned<Moment>>,
    pub freeze: Span,
    pub katas: Option<Spanned<String>>,
    pub attempts: WrittenAttempts,
    pub visibility: BTreeMap<Spanned<String>, Visibility>,
    pub kata: Vec<WrittenKata>,
    pub group: Vec<WrittenGroup>,
    pub tls: Option<WrittenTls>,
    pub limits: Spanned<Limits>,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            title: Spanned::new(0..0, "The dojo".to_owned()),
            public_address: None,
            trust_proxy: false,
            workers: None,
            teams: false,
            points: true,
            counts: Counts::default(),
            hints: HintPolicy::default(),
            grace: Span::default(),
            ends: None,
            freeze: Span::default(),
            katas: None,
            attempts: WrittenAttempts::default(),
            visibility: BTreeMap::new(),
            kata: Vec::new(),
            group: Vec::new(),
            tls: None,
            limits: Spanned::new(0..0, Limits::default()),
        }
    }
}

/// `[attempts]`
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenAttempts {
    pub an_hour: Option<u32>,
    pub interval: Span,
}

/// One `[[kata]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenKata {
    pub number: Spanned<String>,
    pub opens: Option<Moment>,
    pub closes: Option<Spanned<Moment>>,
    pub points_factor: Option<Spanned<f64>>,
    #[serde(default)]
    pub bonus: bool,
    pub lane: Option<Lane>,
}

/// One `[[group]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenGroup {
    pub all_of: Vec<Spanned<String>>,
}

/// `[tls]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenTls {
    pub cert: PathBuf,
    pub key: PathBuf,
}
