//! The pattern, made into a machine that looks through many lines at once and never beyond the end of one.

use crate::arguments::Arguments;
use regex_automata::Input;
use regex_automata::meta::{Config, Regex};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{
    Class, ClassBytes, ClassBytesRange, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look,
};
use std::ops::Range;

/// Finds what was asked for.
#[derive(Debug)]
pub struct Matcher(Regex);

impl Matcher {
    /// The machine for all patterns together.
    ///
    /// # Errors
    /// Where a pattern is no regular expression, or one too large.
    pub fn new(arguments: &Arguments) -> Result<Self, String> {
        let mut syntax = ParserBuilder::new();
        syntax.utf8(false).multi_line(true);
        syntax.case_insensitive(arguments.ignore_case);
        let mut alternatives = Vec::new();
        // One by one: `a)|(b` is no pattern, and must not become one by what stands around it.
        for pattern in &arguments.patterns {
            let parsed = if arguments.fixed {
                syntax.build().parse(&regex_syntax::escape(pattern))
            } else {
                syntax.build().parse(pattern)
            };
            let hir = parsed.map_err(|error| format!("{pattern}: {}", reason(&error)))?;
            alternatives.push(within_a_line(hir));
        }
        let mut pattern = Hir::alternation(alternatives);
        if arguments.words {
            // Half boundaries look outwards only, so a pattern may itself begin with what is no part of a word.
            let (start, end) = (Look::WordStartHalfUnicode, Look::WordEndHalfUnicode);
            pattern = Hir::concat(vec![Hir::look(start), pattern, Hir::look(end)]);
        }
        // Empty matches may stand between any two bytes, since text may be anything.
        let regex = Regex::builder()
            .configure(Config::new().utf8_empty(false))
            .build_from_hir(&pattern)
            .map_err(|error| error.to_string())?;
        Ok(Self(regex))
    }

    /// A place in the first line, from `from` on, that holds a match: where some match in it may end. That is known as soon as
    /// the machine gets there; where the match began would cost a second search, backwards.
    pub fn find_place(&self, text: &[u8], from: usize) -> Option<usize> {
        let input = Input::new(text).range(from..).earliest(true);
        Some(self.0.search_half(&input)?.offset())
    }

    /// The first match that begins at `from` or later.
    pub fn find(&self, text: &[u8], from: usize) -> Option<Range<usize>> {
        let found = self.0.find(Input::new(text).range(from..))?;
        Some(found.range())
    }
}

/// The same language without the line feed: then one search may run over a block of thousands of lines, and what it finds
/// still lies within one of them. Asking each line by itself would spend most of the time on starting and stopping.
fn within_a_line(hir: Hir) -> Hir {
    let inner = |hirs: Vec<Hir>| hirs.into_iter().map(within_a_line).collect();
    match hir.into_kind() {
        HirKind::Empty => Hir::empty(),
        HirKind::Literal(literal) if literal.0.contains(&b'\n') => Hir::fail(),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Class(Class::Unicode(mut class)) => {
            class.difference(&ClassUnicode::new([ClassUnicodeRange::new('\n', '\n')]));
            Hir::class(Class::Unicode(class))
        }
        HirKind::Class(Class::Bytes(mut class)) => {
            class.difference(&ClassBytes::new([ClassBytesRange::new(b'\n', b'\n')]));
            Hir::class(Class::Bytes(class))
        }
        // The text is the line, whatever block it stands in.
        HirKind::Look(Look::Start) => Hir::look(Look::StartLF),
        HirKind::Look(Look::End) => Hir::look(Look::EndLF),
        HirKind::Look(look) => Hir::look(look),
        HirKind::Repetition(mut repetition) => {
            repetition.sub = Box::new(within_a_line(*repetition.sub));
            Hir::repetition(repetition)
        }
        // Nobody asks what a group matched.
        HirKind::Capture(capture) => within_a_line(*capture.sub),
        HirKind::Concat(hirs) => Hir::concat(inner(hirs)),
        HirKind::Alternation(hirs) => Hir::alternation(inner(hirs)),
    }
}

/// The parser's own text fills several lines, with a drawing of the place.
fn reason(error: &regex_syntax::Error) -> String {
    match error {
        regex_syntax::Error::Parse(error) => error.kind().to_string(),
        regex_syntax::Error::Translate(error) => error.kind().to_string(),
        error => error.to_string(),
    }
}
