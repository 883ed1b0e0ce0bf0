//! Markdown as a tree of blocks.

use super::addresses::{Addresses, Shown};
use super::table::Table;
use crate::screen::{QUIET, printable};
use crate::styled::Piece;
use anstyle::{AnsiColor, Style};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag};

/// A part of a text that stands by itself.
#[derive(Debug)]
pub enum Block {
    /// With its level, from 1 on.
    Heading(u8, Vec<Piece>),
    Paragraph(Vec<Piece>),
    /// Line by line, as it stands.
    Code(Vec<String>),
    List {
        /// The first item's number, where they are numbered.
        first: Option<u64>,
        items: Vec<Vec<Block>>,
        /// Whether the items are paragraphs of their own.
        loose: bool,
    },
    Quote(Vec<Block>),
    Table(Table),
    Rule,
    /// A footnote with its label.
    Note(String, Vec<Block>),
}

/// The text's blocks, with that mark around code within a line. Addresses that are to be listed at its end are added to those
/// that are there.
pub fn blocks(
    markdown: &str,
    addresses: &mut Addresses<'_>,
    around_code: &'static str,
) -> Vec<Block> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let events = Parser::new_with_broken_link_callback(markdown, options, Some(item_link));
    let mut reader = Reader {
        events,
        addresses,
        around_code,
    };
    reader.blocks().0
}

/// rustdoc takes an undefined ``[`Stack`]`` or `[Stack::push]` for a link to an item. Any other pair of brackets is just that.
fn item_link<'m>(link: BrokenLink<'m>) -> Option<(CowStr<'m>, CowStr<'m>)> {
    let name = &link.reference;
    let is_code = name.len() > 2 && name.starts_with('`') && name.ends_with('`');
    let is_path = name.contains("::") && !name.contains(' ');
    (is_code || is_path).then(|| (CowStr::from("::"), CowStr::from("")))
}

struct Reader<'a, 'b, I> {
    events: I,
    addresses: &'a mut Addresses<'b>,
    around_code: &'static str,
}

impl<'m, I: Iterator<Item = Event<'m>>> Reader<'_, '_, I> {
    /// Up to the end of what has begun, and whether there were paragraphs among it.
    fn blocks(&mut self) -> (Vec<Block>, bool) {
        let mut blocks = Vec::new();
        let mut loose = false;
        // The text of a tight list's item stands in no paragraph.
        let mut bare = Vec::new();
        while let Some(event) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Rule => Block::Rule,
                Event::Start(Tag::Paragraph) => {
                    loose = true;
                    Block::Paragraph(self.pieces())
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    Block::Heading(level as u8, self.pieces())
                }
                Event::Start(Tag::CodeBlock(kind)) => Block::Code(self.code(&kind)),
                Event::Start(Tag::BlockQuote(_)) => Block::Quote(self.blocks().0),
                Event::Start(Tag::List(first)) => self.list(first),
                Event::Start(Tag::Table(alignments)) => Block::Table(Table {
                    alignments,
                    rows: self.rows(),
                }),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    Block::Note(printable(&label), self.blocks().0)
                }
                Event::Start(Tag::HtmlBlock | Tag::MetadataBlock(_)) => {
                    self.skip();
                    continue;
                }
                inline => {
                    self.inline(inline, Style::new(), None, &mut bare);
                    continue;
                }
            };
            if !bare.is_empty() {
                blocks.push(Block::Paragraph(std::mem::take(&mut bare)));
            }
            blocks.push(block);
        }
        if !bare.is_empty() {
            blocks.push(Block::Paragraph(bare));
        }
        (blocks, loose)
    }

    fn list(&mut self, first: Option<u64>) -> Block {
        let (mut items, mut loose) = (Vec::new(), false);
        while let Some(Event::Start(_)) = self.events.next() {
            let (item, has_paragraphs) = self.blocks();
            items.push(item);
            loose |= has_paragraphs;
        }
        Block::List {
            first,
            items,
            loose,
        }
    }

    /// A table's rows, the head first.
    fn rows(&mut self) -> Vec<Vec<Vec<Piece>>> {
        let mut rows = Vec::new();
        while let Some(Event::Start(_)) = self.events.next() {
            let mut row = Vec::new();
            while let Some(Event::Start(_)) = self.events.next() {
                row.push(self.pieces());
            }
            rows.push(row);
        }
        rows
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>) -> Vec<String> {
        let mut text = String::new();
        while let Some(Event::Text(more)) = self.events.next() {
            text += &more;
        }
        let is_rust = matches!(kind, CodeBlockKind::Fenced(words) if is_rust(words));
        let lines = text.lines();
        if is_rust {
            lines
                .filter_map(shown)
                .map(|line| printable(&line))
                .collect()
        } else {
            lines.map(printable).collect()
        }
    }

    fn skip(&mut self) {
        let mut open = 1;
        while open > 0 {
            match self.events.next() {
                Some(Event::Start(_)) => open += 1,
                Some(Event::End(_)) | None => open -= 1,
                Some(_) => {}
            }
        }
    }

    fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.run(Style::new(), None, &mut pieces);
        pieces
    }

    /// What stands in a line, up to the end of what has begun.
    fn run(&mut self, style: Style, link: Option<&str>, pieces: &mut Vec<Piece>) {
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, style, link, pieces);
        }
    }

    fn inline(
        &mut self,
        event: Event<'m>,
        style: Style,
        link: Option<&str>,
        pieces: &mut Vec<Piece>,
    ) {
        let mut add = |text: String, style: Style| {
            pieces.push(Piece {
                text,
                style,
                link: link.map(String::from),
            });
        };
        match event {
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                add(printable(&text), style);
            }
            Event::Code(text) => {
                let style = style.fg_color(Some(AnsiColor::Cyan.into()));
                let mark = self.around_code;
                add(format!("{mark}{}{mark}", printable(&text)), style);
            }
            Event::SoftBreak => add(" ".to_owned(), style),
            Event::HardBreak => add("\n".to_owned(), style),
            Event::InlineHtml(text) | Event::Html(text) if text.starts_with("<br") => {
                add("\n".to_owned(), style);
            }
            Event::FootnoteReference(label) => add(format!("^{}", printable(&label)), QUIET),
            Event::TaskListMarker(done) => {
                let mark = if done { "[x] " } else { "[ ] " };
                add(mark.to_owned(), style);
            }
            Event::Start(Tag::Emphasis) => self.run(style.italic(), link, pieces),
            Event::Start(Tag::Strong) => self.run(style.bold(), link, pieces),
            Event::Start(Tag::Strikethrough) => self.run(style.strikethrough(), link, pieces),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => self.link(link_type, &dest_url, style, pieces),
            Event::Start(_) => self.run(style, link, pieces),
            Event::InlineHtml(_) | Event::Html(_) | Event::End(_) | Event::Rule => {}
        }
    }

    fn link(&mut self, kind: LinkType, destination: &str, style: Style, pieces: &mut Vec<Piece>) {
        // `<https://…>` shows its address already.
        let is_its_own_text = matches!(kind, LinkType::Autolink | LinkType::Email);
        if is_its_own_text && !self.addresses.open() {
            return self.run(style.underline(), None, pieces);
        }
        match self.addresses.shown(destination) {
            Shown::Text => self.run(style, None, pieces),
            Shown::Opens(address) => self.run(style.underline(), Some(&address), pieces),
            Shown::Numbered(number) => {
                self.run(style.underline(), None, pieces);
                pieces.push(Piece::new(format!("[{number}]"), QUIET));
            }
        }
    }
}

/// Whether a fenced block is an example that rustdoc would run: all of its words are `rust`, or what rustdoc knows besides.
fn is_rust(words: &str) -> bool {
    let mut words = words
        .split([',', ' '])
        .filter(|word| !word.is_empty())
        .peekable();
    let known = |word: &str| {
        let is_error = word.len() == 5
            && word.starts_with('E')
            && word[1..].bytes().all(|byte| byte.is_ascii_digit());
        let is_word = [
            "rust",
            "no_run",
            "should_panic",
            "compile_fail",
            "ignore",
            "standalone_crate",
        ];
        is_error || is_word.contains(&word) || word.starts_with("edition")
    };
    words.peek().is_some() && words.all(known)
}

/// The line as rustdoc shows it: one that begins with `# ` is there for the compiler only, and `##` stands for `#`.
fn shown(line: &str) -> Option<String> {
    let code = line.trim();
    if code.starts_with("##") {
        return Some(line.replacen('#', "", 1));
    }
    let is_hidden = code == "#" || code.starts_with("# ");
    (!is_hidden).then(|| line.to_owned())
}
