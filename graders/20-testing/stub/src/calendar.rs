//! Who has the room, and when. Given; its tests are yours: `tests/calendar.rs`.

use crate::clock::{self, DAY};
use std::fmt::{self, Display};

/// The bookings of one room on one day. A clone has the same bookings under the same tickets, and goes its own way from then
/// on. The `Debug` text is for people and may change from version to version.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// In the order of time.
    bookings: Vec<Booking>,
    tickets: u32,
}

#[derive(Clone, Debug)]
struct Booking {
    ticket: Ticket,
    who: String,
    from: u16,
    until: u16,
}

/// What a customer gets for a booking, and shows to cancel it. No two bookings of a calendar ever get equal tickets, not
/// even after one was cancelled. What another calendar makes of a ticket is left open, and what its `Debug` text looks like
/// is nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u32);

/// Why a booking was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would end before or when it begins.
    Empty,
    /// It would end after [`DAY`].
    PastMidnight,
    /// Somebody has the room for some of that time.
    Taken {
        /// Who; where there are several, the one whose booking begins first.
        by: String,
    },
}

/// For people to read; the wording may change from version to version.
impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a booking ends after it begins"),
            Self::PastMidnight => f.write_str("a booking ends on the day on which it begins"),
            Self::Taken { by } => write!(f, "{by} has the room"),
        }
    }
}

impl Calendar {
    /// A day without bookings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Books the room from the minute `from` up to, but not including, the minute `until`. One booking may begin in the
    /// minute in which another ends.
    ///
    /// # Errors
    /// As [`Refusal`] says; where several of its cases apply, the one that it lists first. A refused booking changes
    /// nothing.
    ///
    /// ```
    /// use kata_20::calendar::{Calendar, Refusal};
    ///
    /// let mut calendar = Calendar::new();
    /// assert!(calendar.book("Ada", 540, 600).is_ok());
    /// assert_eq!(
    ///     calendar.book("Bo", 570, 580),
    ///     Err(Refusal::Taken { by: "Ada".to_owned() })
    /// );
    /// ```
    pub fn book(&mut self, who: &str, from: u16, until: u16) -> Result<Ticket, Refusal> {
        if from >= until {
            return Err(Refusal::Empty);
        }
        if until > DAY {
            return Err(Refusal::PastMidnight);
        }
        let mut others = self.bookings.iter();
        if let Some(other) = others.find(|other| other.from < until && from < other.until) {
            let by = other.who.clone();
            return Err(Refusal::Taken { by });
        }
        let ticket = Ticket(self.tickets);
        self.tickets += 1;
        self.bookings.push(Booking {
            ticket,
            who: who.to_owned(),
            from,
            until,
        });
        self.bookings.sort_by_key(|booking| booking.from);
        Ok(ticket)
    }

    /// Cancels the booking that this ticket was given for, and returns who had made it; `None` where it is cancelled
    /// already.
    pub fn cancel(&mut self, ticket: Ticket) -> Option<String> {
        let place = self.bookings.iter().position(|b| b.ticket == ticket)?;
        Some(self.bookings.remove(place).who)
    }

    /// Who has the room in this minute; `None` where nobody has it, and from [`DAY`] on nobody has.
    pub fn at(&self, minute: u16) -> Option<&str> {
        let mut bookings = self.bookings.iter();
        let booking = bookings.find(|b| (b.from..b.until).contains(&minute));
        booking.map(|b| b.who.as_str())
    }

    /// The earliest minute from which the room is free for this many minutes, all of them on this day; `None` where there is
    /// none, so for every `length` above [`DAY`]. A `length` of 0 counts as 1.
    pub fn first_gap(&self, length: u16) -> Option<u16> {
        let length = length.max(1);
        let mut free_from = 0;
        for booking in &self.bookings {
            if booking.from - free_from >= length {
                return Some(free_from);
            }
            free_from = booking.until;
        }
        (DAY - free_from >= length).then_some(free_from)
    }

    /// One line a booking, in the order of time: `09:00-10:00 Ada`.
    pub fn agenda(&self) -> Vec<String> {
        let line = |b: &Booking| {
            let (from, until) = (clock::show(b.from), clock::show(b.until));
            format!("{from}-{until} {}", b.who)
        };
        self.bookings.iter().map(line).collect()
    }
}
