//! Exercise 2: four drafts that the borrow checker refuses.
//!
//! Above each function stands what somebody wrote first, and what rustc said. Three of the four refusals guard against
//! something that would go wrong at run time. (Which draft does no harm? The lesson says why it is refused all the same.)
//! Write each body so that it compiles; the signatures are right as they stand.
//!
//! A copy of everything would silence the compiler, and so would a raw pointer. Do without: the code of this file uses none
//! of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe` (in comments they may stand).

/// Appends the double of each even number, in their order. What was appended is not doubled again.
///
/// No second list is made: where the vector has room for the new numbers, nothing is allocated. (The doubles fit.)
///
/// ```text
/// for number in numbers.iter() {
///     if number.is_multiple_of(2) {
///         numbers.push(number * 2);
///     }   ^^^^^^^ E0502: cannot borrow `*numbers` as mutable because it is also borrowed as immutable
/// }
/// ```
///
/// ```
/// let mut numbers = vec![6, 3, 4];
/// kata_04::repair::double_evens(&mut numbers);
/// assert_eq!(numbers, [6, 3, 4, 12, 8]);
/// ```
pub fn double_evens(numbers: &mut Vec<u32>) {
    todo!()
}

/// How often each word was seen.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Words with their counts, in the order in which they came first; no word stands here twice.
    pub entries: Vec<(String, u32)>,
}

impl Tally {
    /// The count of a word, to read and to change. A word that is not there yet is added at the end, with a count of 0.
    ///
    /// For a word that is there, nothing is allocated.
    ///
    /// ```text
    /// for (known, count) in self.entries.iter_mut() {
    ///     if known == word {
    ///         return count;
    ///     }
    /// }
    /// self.entries.push((String::from(word), 0));
    /// ^^^^^^^^^^^^ E0499: cannot borrow `self.entries` as mutable more than once at a time
    /// &mut self.entries.last_mut().unwrap().1
    /// ```
    ///
    /// ```
    /// let mut tally = kata_04::repair::Tally::default();
    /// *tally.count("tea") += 1;
    /// *tally.count("tea") += 1;
    /// assert_eq!(tally.entries, [(String::from("tea"), 2)]);
    /// ```
    pub fn count(&mut self, word: &str) -> &mut u32 {
        todo!()
    }
}

/// Somebody who plays cards.
#[derive(Debug, PartialEq, Eq)]
pub struct Player {
    /// Who it is.
    pub name: String,
    /// What they hold.
    pub cards: Vec<u8>,
}

/// Players `a` and `b` exchange their cards; everybody keeps their name. Where `a` and `b` are the same, nothing changes.
///
/// Both are positions in `players`, in any order. Where they differ and one lies outside, it panics, as indexing does.
/// The cards change hands as they are: nothing is allocated.
///
/// ```text
/// std::mem::swap(&mut players[a].cards, &mut players[b].cards);
///                                            ^^^^^^^ E0499: cannot borrow `players[_].cards` as mutable
///                                                   more than once at a time
/// ```
///
/// ```
/// use kata_04::repair::{Player, trade};
///
/// let player = |name, cards| Player { name: String::from(name), cards };
/// let mut players = [player("Ada", vec![1, 2]), player("Bob", vec![]), player("Cy", vec![9])];
/// trade(&mut players, 2, 0);
/// assert_eq!(players, [player("Ada", vec![9]), player("Bob", vec![]), player("Cy", vec![1, 2])]);
/// ```
pub fn trade(players: &mut [Player], a: usize, b: usize) {
    todo!()
}

/// The text without the white space around it, and then without its quotation marks `"`, if one stands at each end.
///
/// One pair goes, no more; a single mark stays. The result is a view into the text: nothing is allocated.
///
/// ```text
/// let line = String::from(text.trim());
/// let inside = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
/// inside.unwrap_or(&line)
/// ^^^^^^^^^^^^^^^^^^^^^^^ E0515: cannot return value referencing local variable `line`
/// ```
///
/// ```
/// assert_eq!(kata_04::repair::unquoted(" \"high tide\"\n"), "high tide");
/// assert_eq!(kata_04::repair::unquoted("\"high"), "\"high");
/// ```
pub fn unquoted(text: &str) -> &str {
    todo!()
}
