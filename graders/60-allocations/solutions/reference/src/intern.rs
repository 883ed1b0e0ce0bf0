//! Exercise 4: texts that come again and again are kept once, and a number stands for each.

use std::collections::HashMap;
use std::rc::Rc;

/// Stands for a text in the [`Interner`] that made it. Comparing and copying it is as cheap as with any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

impl Symbol {
    /// The text's number: 0 for the first text that the interner saw, 1 for the next different one, and so on.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Keeps every text once, and gives equal texts the same [`Symbol`].
///
/// # Cost
/// - [`Interner::intern`] of a known text, [`Interner::get`] and [`Interner::resolve`] cost no allocation.
/// - [`Interner::intern`] of a new text costs at most one, as long as there are no more different texts than the interner has
///   room for from the start. Beyond that it may ask for more now and then, to grow.
///
/// What happens to more different texts than a `u32` can number is not judged.
///
/// ```
/// use kata_60::intern::Interner;
///
/// let mut names = Interner::with_capacity(10);
/// let tea = names.intern("tea");
/// assert_eq!(names.intern("milk").index(), 1);
/// assert_eq!(names.intern("tea"), tea);
/// assert_eq!(names.resolve(tea), Some("tea"));
/// ```
#[derive(Debug)]
pub struct Interner {
    symbols: HashMap<Rc<str>, Symbol>,
    /// The text of each symbol, at its index; shared with the map.
    texts: Vec<Rc<str>>,
}

impl Interner {
    /// An empty interner that has room for so many different texts; what it costs to make is not judged.
    pub fn with_capacity(texts: usize) -> Self {
        Self {
            symbols: HashMap::with_capacity(texts),
            texts: Vec::with_capacity(texts),
        }
    }

    /// The symbol of this text, which is kept if it is new.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.get(text) {
            return symbol;
        }
        let symbol = Symbol(self.texts.len() as u32);
        let text: Rc<str> = Rc::from(text);
        self.texts.push(Rc::clone(&text));
        self.symbols.insert(text, symbol);
        symbol
    }

    /// The symbol of this text if it was interned before. Keeps nothing.
    pub fn get(&self, text: &str) -> Option<Symbol> {
        self.symbols.get(text).copied()
    }

    /// The text of this symbol. `None` if there is none, as happens with a symbol of an interner that has seen more texts.
    pub fn resolve(&self, symbol: Symbol) -> Option<&str> {
        self.texts.get(symbol.index()).map(|text| &**text)
    }
}
