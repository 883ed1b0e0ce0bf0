//@ right: keeps all texts one after another in one string, and finds them with a hash table of its own

use std::hash::{DefaultHasher, Hash, Hasher};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

impl Symbol {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug)]
pub struct Interner {
    /// All texts.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// At a text's hash, or at the first free place after it: the text's number.
    table: Vec<Option<u32>>,
}

impl Interner {
    pub fn with_capacity(texts: usize) -> Self {
        Self {
            text: String::new(),
            ends: Vec::with_capacity(texts),
            table: vec![None; 2 * texts + 1],
        }
    }

    pub fn intern(&mut self, text: &str) -> Symbol {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let place = self.place(text);
        let next = self.ends.len() as u32;
        let number = *self.table[place].get_or_insert(next);
        if number == next {
            self.text.push_str(text);
            self.ends.push(self.text.len());
        }
        Symbol(number)
    }

    pub fn get(&self, text: &str) -> Option<Symbol> {
        self.table[self.place(text)].map(Symbol)
    }

    pub fn resolve(&self, symbol: Symbol) -> Option<&str> {
        let end = *self.ends.get(symbol.index())?;
        let start = match symbol.index() {
            0 => 0,
            index => self.ends[index - 1],
        };
        Some(&self.text[start..end])
    }

    /// Where the text's number stands, or would.
    fn place(&self, text: &str) -> usize {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let mut place = hasher.finish() as usize % self.table.len();
        while self.table[place].is_some_and(|number| self.resolve(Symbol(number)) != Some(text)) {
            place = (place + 1) % self.table.len();
        }
        place
    }

    fn grow(&mut self) {
        self.table = vec![None; 4 * self.ends.len() + 3];
        for number in 0..self.ends.len() as u32 {
            let place = self.resolve(Symbol(number)).map(|text| self.place(text));
            self.table[place.unwrap_or_default()] = Some(number);
        }
    }
}
