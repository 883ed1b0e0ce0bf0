//! `calendar` with its bugs: 7 to 12. What its methods promise stands in the kata's own `src/calendar.rs`.

use crate::clock::{self, DAY};
use crate::switch::{Spoil, answer, bug, rewritten};
use std::fmt::{self, Debug, Display};

#[derive(Clone, Default)]
pub struct Calendar {
    bookings: Vec<Booking>,
    tickets: u32,
    /// Of the booking that was cancelled last; for bug 11.
    returned: Option<Ticket>,
}

#[derive(Clone, Debug)]
struct Booking {
    ticket: Ticket,
    who: String,
    from: u16,
    until: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ticket(u32);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    PastMidnight,
    Taken { by: String },
}

impl Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if rewritten() {
            return f.debug_list().entries(&self.bookings).finish();
        }
        f.debug_struct("Calendar")
            .field("bookings", &self.bookings)
            .field("tickets", &self.tickets)
            .finish()
    }
}

impl Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if rewritten() {
            return write!(f, "#{:08x}", u32::MAX - self.0);
        }
        f.debug_tuple("Ticket").field(&self.0).finish()
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = if rewritten() { "not booked: " } else { "" };
        let words = match self {
            Self::Empty => "a booking ends after it begins",
            Self::PastMidnight => "a booking ends on the day on which it begins",
            Self::Taken { by } => &format!("{by} has the room"),
        };
        f.write_str(&answer(|| format!("{prefix}{words}")))
    }
}

impl Spoil for Result<Ticket, Refusal> {
    fn spoiled(self) -> Self {
        match self {
            Ok(ticket) if ticket.0 % 2 == 0 => Err(Refusal::Empty),
            Ok(_) => Err(Refusal::PastMidnight),
            Err(_) => Ok(Ticket(u32::MAX)),
        }
    }
}

impl Calendar {
    pub fn new() -> Self {
        answer(|| ());
        Self::default()
    }

    pub fn book(&mut self, who: &str, from: u16, until: u16) -> Result<Ticket, Refusal> {
        answer(|| self.right_book(who, from, until))
    }

    fn right_book(&mut self, who: &str, from: u16, until: u16) -> Result<Ticket, Refusal> {
        if from >= until {
            return Err(Refusal::Empty);
        }
        if until > DAY {
            return Err(Refusal::PastMidnight);
        }
        let overlap = |other: &&mut Booking| {
            if bug(7) {
                return other.from <= until && from <= other.until;
            }
            if bug(10) && from < other.from && other.until < until {
                return false;
            }
            other.from < until && from < other.until
        };
        if let Some(other) = self.bookings.iter_mut().find(overlap) {
            let by = other.who.clone();
            if bug(9) {
                other.who = who.to_owned();
            }
            return Err(Refusal::Taken { by });
        }
        let reused = self.returned.take().filter(|_| bug(11));
        let ticket = reused.unwrap_or(Ticket(self.tickets));
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

    pub fn cancel(&mut self, ticket: Ticket) -> Option<String> {
        answer(|| {
            let place = self.bookings.iter().position(|b| b.ticket == ticket)?;
            self.returned = Some(ticket);
            Some(self.bookings.remove(place).who)
        })
    }

    pub fn at(&self, minute: u16) -> Option<&str> {
        answer(|| {
            let end = u16::from(bug(8));
            let mut bookings = self.bookings.iter();
            let booking = bookings.find(|b| (b.from..b.until + end).contains(&minute));
            booking.map(|b| b.who.as_str())
        })
    }

    pub fn first_gap(&self, length: u16) -> Option<u16> {
        answer(|| {
            let length = length.max(1);
            let mut free_from = 0;
            for booking in &self.bookings {
                if booking.from.saturating_sub(free_from) >= length {
                    return Some(free_from);
                }
                free_from = booking.until;
            }
            let rest = DAY - free_from;
            (rest > length || rest == length && !bug(12)).then_some(free_from)
        })
    }

    pub fn agenda(&self) -> Vec<String> {
        answer(|| {
            let line = |b: &Booking| {
                let (from, until) = (clock::right_show(b.from), clock::right_show(b.until));
                format!("{from}-{until} {}", b.who)
            };
            self.bookings.iter().map(line).collect()
        })
    }
}
