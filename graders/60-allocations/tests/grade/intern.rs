//! Exercise 4: each text once.

use kata_60::intern::{Interner, Symbol};

mod behaviour {
    use super::{Interner, Symbol};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "Equal texts get the same symbol. The text's number is 0 for the first text that the interner saw, 1 for the next different one, and so on."
    )]
    fn different_texts_are_numbered_in_their_order() {
        for (capacity, texts, numbers) in [
            (
                9,
                vec!["tea", "milk", "tea", "", "Tea", "milk", ""],
                vec![0, 1, 0, 2, 3, 1, 2],
            ),
            (0, vec!["b", "a", "b", "c", "a"], vec![0, 1, 0, 2, 1]),
        ] {
            let mut interner = Interner::with_capacity(capacity);
            expect_eq!(
                Vec::from_iter(texts.iter().map(|text| interner.intern(text).index())),
                numbers,
                "texts = {texts:?}, interner = Interner::with_capacity({capacity})"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`get` gives the symbol of this text if it was interned before. It keeps nothing."
    )]
    fn get_keeps_nothing() {
        let mut interner = Interner::with_capacity(4);
        let tea = interner.intern("tea");
        expect_eq!(
            (
                interner.get("milk"),
                interner.get("milk"),
                interner.get("tea")
            ),
            (None, None, Some(tea)),
            "only tea was interned"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "`resolve` gives the text of this symbol, and `None` if there is none, as happens with a symbol of an interner that has seen more texts."
    )]
    fn symbols_resolve_to_their_texts() {
        let mut interner = Interner::with_capacity(4);
        let mut larger = Interner::with_capacity(4);
        let symbols: Vec<Symbol> = ["a", "b", "c", "d"].map(|text| larger.intern(text)).into();
        interner.intern("thé");
        interner.intern("");
        expect_eq!(
            Vec::from_iter(symbols.iter().map(|symbol| interner.resolve(*symbol))),
            [Some("thé"), Some(""), None, None],
            "thé and the empty text were interned; symbols are those of numbers 0 to 3, from a larger interner"
        );
    }
}

mod property {
    use super::Interner;
    use grader_kit::expect_eq;
    use grader_kit_property::{collection, for_all, sample};

    #[grader_kit::test(
        points = 2,
        contract = "Equal texts get the same symbol, different texts different ones, and each symbol resolves to its text; also beyond the capacity."
    )]
    fn agrees_with_a_list() {
        const TEXTS: [&str; 9] = ["", "a", "b", "ab", "ba", "aa", "A", "é", "a "];
        for_all(
            collection::vec(sample::select(&TEXTS[..]), 0..20),
            |texts| {
                let mut interner = Interner::with_capacity(2);
                let mut list: Vec<&str> = Vec::new();
                for &text in texts {
                    if !list.contains(&text) {
                        list.push(text);
                    }
                    let symbol = interner.intern(text);
                    expect_eq!(
                        (symbol.index(), interner.resolve(symbol), interner.get(text)),
                        (
                            list.iter()
                                .position(|known| *known == text)
                                .unwrap_or_default(),
                            Some(text),
                            Some(symbol)
                        ),
                        "symbol = interner.intern({text:?}), the different texts so far are {list:?}"
                    );
                }
            },
        );
    }
}

mod cost {
    use super::Interner;
    use crate::allocations;
    use grader_kit::{expect, expect_eq};

    /// Different texts, the longer ones first.
    fn texts() -> Vec<String> {
        (0..40).rev().map(|number| "abcde".repeat(number)).collect()
    }

    #[grader_kit::test(
        points = 3,
        contract = "`intern` of a known text, `get` and `resolve` cost no allocation."
    )]
    fn a_known_text_costs_nothing() {
        let texts = texts();
        let mut interner = Interner::with_capacity(texts.len());
        for text in &texts {
            interner.intern(text);
        }
        for text in &texts {
            let symbol = interner.intern(text);
            expect_eq!(
                [
                    allocations(|| interner.intern(text)),
                    allocations(|| interner.get(text)),
                    allocations(|| interner.get("never interned").is_some()),
                    allocations(|| interner.resolve(symbol).is_some()),
                ],
                [0; 4],
                "text = {text:?}, which is known; symbol is the text's"
            );
        }
    }

    #[grader_kit::test(
        points = 3,
        contract = "`intern` of a new text costs at most one allocation, as long as there are no more different texts than the interner has room for from the start."
    )]
    fn a_new_text_costs_one() {
        let texts = texts();
        let capacity = texts.len();
        let mut interner = Interner::with_capacity(capacity);
        for (known, text) in texts.iter().enumerate() {
            let allocations = allocations(|| interner.intern(text));
            expect!(
                allocations <= 1,
                "interner.intern({text:?}) asked for memory {allocations} times; the interner has room for {capacity} texts, knows {known}, and this one is new"
            );
        }
    }
}
