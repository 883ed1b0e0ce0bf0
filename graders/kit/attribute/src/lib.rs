//! `#[grader_kit::test]`, the attribute that turns a function of a grader into a check.
//!
//! Written on `proc_macro` alone: syn and quote would triple what a learner compiles before the first verdict.

use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

/// Makes a function without arguments a check: a plain `#[test]` that runs through the kit.
///
/// ```text
/// #[grader_kit::test(points = 2, contract = "`pop` on an empty stack returns `None`", seconds = 30)]
/// fn pop_on_empty_returns_none() { … }
/// ```
///
/// - `points` (required): what the check is worth, from 0 to 1000.
/// - `contract` (required): the sentence of the stub's contract that the check holds; a learner reads it on failure.
/// - `seconds` (optional; 10, or 120 where a compiler runs): the limit after which the check counts as an endless loop.
/// - `judge` (optional; `"miri"` or `"valgrind"`): for checks of kind *memory*, which only run the code; who watches it judges.
///   libtest shows them as ignored, with the command that judges them. `"valgrind"` is for code that Miri cannot run.
/// - `not_under_miri` (optional, a reason): for checks that need processes, files or the clock; Miri shows them as ignored.
///
/// The last segment of the attribute's path is `test`, so editors show their "Run test" lens beside each check.
#[proc_macro_attribute]
pub fn test(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let expanded =
        Arguments::parse(arguments).and_then(|arguments| check_function(&arguments, item.clone()));
    expanded.unwrap_or_else(|mistake| mistake.into_compile_error(item))
}

/// A mistake of a grader's author, with the place to underline.
struct Mistake {
    span: Span,
    message: String,
}

impl Mistake {
    fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
        }
    }

    /// Keeps the item, so that one mistake does not bring a dozen errors about missing names with it.
    fn into_compile_error(self, item: TokenStream) -> TokenStream {
        let mut error: TokenStream = "::core::compile_error!"
            .parse()
            .expect("a path and a bang are tokens");
        let message = TokenStream::from(TokenTree::Literal(Literal::string(&self.message)));
        error.extend([TokenTree::Group(Group::new(Delimiter::Brace, message))]);
        let mut spanned: TokenStream = error
            .into_iter()
            .map(|mut token| {
                token.set_span(self.span);
                token
            })
            .collect();
        spanned.extend(item);
        spanned
    }
}

struct Arguments {
    points: TokenTree,
    contract: TokenTree,
    seconds: Option<TokenTree>,
    not_under_miri: Option<TokenTree>,
    judge: Option<Judge>,
}

/// Who judges a check of kind memory.
#[derive(Clone, Copy)]
enum Judge {
    Miri,
    Valgrind,
}

impl Judge {
    fn named(value: &TokenTree) -> Result<Self, Mistake> {
        match value.to_string().as_str() {
            "\"miri\"" => Ok(Self::Miri),
            "\"valgrind\"" => Ok(Self::Valgrind),
            _ => Err(Mistake::new(
                value.span(),
                "a check is judged by \"miri\" or by \"valgrind\"",
            )),
        }
    }

    /// What libtest says beside "ignored", and a verdict beside "not judged".
    fn told(self) -> String {
        let package = std::env::var("CARGO_PKG_NAME").unwrap_or_default();
        let kata = package.trim_start_matches("grader-");
        match self {
            Self::Miri => format!("Miri judges this: cargo +nightly miri test -p {package}"),
            Self::Valgrind => {
                format!("valgrind judges this: cargo kata check {kata} --memory valgrind")
            }
        }
    }

    /// The attribute that has libtest leave the check out where its judge does not watch.
    fn ignored(self) -> String {
        match self {
            Self::Miri => format!("#[cfg_attr(not(miri), ignore = {:?})]", self.told()),
            Self::Valgrind => format!("#[ignore = {:?}]", self.told()),
        }
    }
}

impl Arguments {
    fn parse(tokens: TokenStream) -> Result<Self, Mistake> {
        let (mut points, mut contract, mut seconds) = (None, None, None);
        let (mut not_under_miri, mut judge) = (None, None);
        let mut tokens = tokens.into_iter();
        while let Some(name) = tokens.next() {
            let slot = match name.to_string().as_str() {
                "points" => &mut points,
                "contract" => &mut contract,
                "seconds" => &mut seconds,
                "not_under_miri" => &mut not_under_miri,
                "judge" => &mut judge,
                other => {
                    let known = "`points`, `contract`, `seconds`, `judge` and `not_under_miri`";
                    return Err(Mistake::new(
                        name.span(),
                        format!("`{other}` is no argument of a check; there are {known}"),
                    ));
                }
            };
            if !matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=') {
                return Err(Mistake::new(name.span(), format!("write `{name} = …`")));
            }
            let Some(value) = tokens.next() else {
                return Err(Mistake::new(
                    name.span(),
                    format!("`{name} =` lacks its value"),
                ));
            };
            if slot.replace(value).is_some() {
                return Err(Mistake::new(name.span(), format!("`{name}` stands twice")));
            }
            if !matches!(tokens.next(), None | Some(TokenTree::Punct(_))) {
                return Err(Mistake::new(
                    name.span(),
                    "arguments of a check are separated by commas",
                ));
            }
        }
        let missing =
            |name: &str| Mistake::new(Span::call_site(), format!("a check needs `{name} = …`"));
        Ok(Self {
            points: points.ok_or_else(|| missing("points"))?,
            contract: contract.ok_or_else(|| missing("contract"))?,
            seconds,
            not_under_miri,
            judge: judge.as_ref().map(Judge::named).transpose()?,
        })
    }
}

/// The function's own attributes and docs, its name and its body; the body keeps its spans, so that errors point into it.
fn check_function(arguments: &Arguments, item: TokenStream) -> Result<TokenStream, Mistake> {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    let position = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(ident) if ident.to_string() == "fn"));
    let not_a_function = || {
        Mistake::new(
            Span::call_site(),
            "a check is a plain function: `fn name() { … }`",
        )
    };
    let position = position.ok_or_else(not_a_function)?;
    let [
        TokenTree::Ident(name),
        TokenTree::Group(inputs),
        TokenTree::Group(body),
    ] = &tokens[position + 1..]
    else {
        return Err(not_a_function());
    };
    if !inputs.stream().is_empty() {
        return Err(Mistake::new(inputs.span(), "a check takes no arguments"));
    }
    let attributes = tokens[..position].iter().cloned().collect();
    Ok(expansion(arguments, attributes, name, body))
}

fn expansion(
    arguments: &Arguments,
    attributes: TokenStream,
    name: &Ident,
    body: &Group,
) -> TokenStream {
    let Arguments {
        points,
        contract,
        seconds,
        not_under_miri,
        judge,
    } = arguments;
    let seconds = seconds
        .as_ref()
        .map_or_else(|| "0".to_owned(), ToString::to_string);
    let ignored = not_under_miri
        .as_ref()
        .map(|reason| format!("#[cfg_attr(miri, ignore = {reason})]"))
        .unwrap_or_default();
    let judged_by = judge.map(Judge::told).unwrap_or_default();
    let ignored = format!(
        "{ignored} {}",
        judge.map(Judge::ignored).unwrap_or_default()
    );
    let run = format!(
        "fn body() {{}}
         ::grader_kit::run(
             &::grader_kit::Check {{
                 module: ::core::module_path!(), name: \"{name}\", line: ::core::line!(), points: {points},
                 contract: {contract}, seconds: {seconds}, judged_by: {judged_by:?},
             }},
             body,
         );"
    );
    let parsed: TokenStream = run.parse().expect("the expansion's own text is Rust");
    let mut inside: Vec<TokenTree> = parsed.into_iter().collect();
    inside[3] = TokenTree::Group(body.clone());

    let mut check: TokenStream = format!("#[::core::prelude::v1::test] {ignored}")
        .parse()
        .expect("an attribute is Rust");
    check.extend(attributes);
    check.extend([
        TokenTree::Ident(Ident::new("fn", Span::call_site())),
        TokenTree::Ident(name.clone()),
        TokenTree::Group(Group::new(Delimiter::Parenthesis, TokenStream::new())),
        TokenTree::Group(Group::new(Delimiter::Brace, inside.into_iter().collect())),
    ]);
    check
}
