//! Exercise 4: what lies where, and what it costs.

use kata_03::heap::{Message, Name, squares};

/// Texts of 0, 3, 21, 22, 22, 23, 23 and 40 bytes.
const TEXTS: [&str; 8] = [
    "",
    "Ada",
    "Grace Brewster Hopper",
    "Grace Brewster Hopper!",
    "äöüäöüäöüäö",
    "Grace Brewster Hopper!!",
    "äöüäöüäöüäö!",
    "Ada Lovelace, Countess of Lovelace (1815)",
];

mod behaviour {
    use super::{Message, Name, TEXTS};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`bytes` gives the 1024 bytes of a frame, each of them `shade`, and none for other messages"
    )]
    fn only_a_frame_has_bytes() {
        let steps = Message::Move { x: 1, y: 2 };
        for (message, bytes, called) in [
            (Message::frame(7), [7; 1024].as_slice(), "frame(7)"),
            (Message::Ping, &[], "Ping"),
            (steps, &[], "Move { x: 1, y: 2 }"),
        ] {
            expect_eq!(message.bytes(), bytes, "message = Message::{called}");
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`as_str` gives the text of which `new` kept a copy"
    )]
    fn a_name_reads_back() {
        for text in TEXTS {
            let bytes = text.len();
            expect_eq!(
                Name::new(text).as_str(),
                text,
                "text = {text:?}, {bytes} bytes"
            );
        }
    }
}

mod cost {
    use super::{Message, Name, TEXTS, squares};
    use crate::allocations_of;
    use grader_kit::{expect, expect_eq};

    #[grader_kit::test(
        points = 2,
        contract = "the vector's memory is asked for once; where `count` is 0, not at all"
    )]
    fn squares_asks_for_memory_once() {
        for (count, expected, allocations) in [
            (0, Vec::new(), 0),
            (1, vec![0], 1),
            (9, vec![0, 1, 4, 9, 16, 25, 36, 49, 64], 1),
        ] {
            expect_eq!(
                allocations_of(|| squares(count)),
                (expected, allocations),
                "count = {count}; the last number is how often memory was asked for"
            );
        }
    }

    #[grader_kit::test(points = 2, contract = "a `Message` itself is at most 16 bytes")]
    fn a_message_is_small() {
        let bytes = size_of::<Message>();
        expect!(
            bytes <= 16,
            "size_of::<Message>() is {bytes}. An enum is as large as its largest variant, also while it is another one"
        );
    }

    #[grader_kit::test(points = 1, contract = "a frame costs one allocation")]
    fn a_frame_is_allocated_at_once() {
        expect_eq!(
            allocations_of(|| Message::frame(7)).1,
            1,
            "allocations counted; a `Box<Vec<u8>>` would be two"
        );
    }

    #[grader_kit::test(
        points = 3,
        contract = "up to 22 bytes of UTF-8 cost no allocation, a longer text costs one"
    )]
    fn a_short_name_costs_no_allocation() {
        for text in TEXTS {
            let (bytes, allocations) = (text.len(), u64::from(text.len() > 22));
            expect_eq!(
                allocations_of(|| Name::new(text)).1,
                allocations,
                "text = {text:?}, {bytes} bytes; allocations counted"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "a `Name` itself is at most 24 bytes where pointers have 64 bits"
    )]
    fn a_name_is_as_small_as_a_string() {
        let bytes = size_of_val(&Name::new("Ada"));
        expect!(
            bytes <= 24 || cfg!(not(target_pointer_width = "64")),
            "size_of::<Name>() is {bytes}. A variant that owns long texts needs a pointer and a length, no more"
        );
    }
}
