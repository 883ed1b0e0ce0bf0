//! Exercise 1: memory, and nothing but memory.

use kata_52::buffer::Buffer;

/// Both of an alignment that a pointer has only on purpose.
#[repr(align(64))]
struct Wide(#[expect(dead_code, reason = "it only takes room")] [u8; 64]);
#[repr(align(64))]
struct Nothing;

mod behaviour {
    use super::{Buffer, Nothing, Wide};
    use grader_kit::{expect, expect_eq, expect_panic};

    fn start_is_aligned<T>(type_name: &str) {
        let mut buffer = Buffer::<T>::new();
        for slots in [0, 1, 9] {
            buffer.grow_to(slots);
            let address = buffer.as_ptr().addr();
            let alignment = align_of::<T>();
            expect!(
                address != 0 && address.is_multiple_of(alignment),
                "as_ptr() is at {address:#x} after grow_to({slots}) on a Buffer<{type_name}>, whose alignment is {alignment}"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The first slot. Never null and always aligned for `T`, even where there is no memory yet."
    )]
    fn the_first_slot_is_aligned() {
        start_is_aligned::<u8>("u8");
        start_is_aligned::<Wide>("a type of 64 bytes");
        start_is_aligned::<Nothing>("a type without size");
    }

    fn capacities<T>(type_name: &str, steps: &[(usize, usize)]) {
        let mut buffer = Buffer::<T>::new();
        for &(slots, expected) in steps {
            buffer.grow_to(slots);
            expect_eq!(
                buffer.capacity(),
                expected,
                "after buffer.grow_to({slots}), step by step through {steps:?} (slots, capacity), on a Buffer<{type_name}>"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Where the capacity suffices, nothing happens. Otherwise the new capacity is the largest of `slots`, twice the old capacity, and 4. Without a size, it is `usize::MAX` from the beginning."
    )]
    fn it_grows_in_doubles() {
        capacities::<u16>(
            "u16",
            &[(0, 0), (1, 4), (4, 4), (5, 8), (6, 8), (9, 16), (100, 100)],
        );
        capacities::<()>("()", &[(0, usize::MAX), (usize::MAX, usize::MAX)]);
    }

    #[grader_kit::test(
        points = 2,
        contract = "What stands in the old slots stands in the same ones afterwards."
    )]
    fn growing_keeps_what_is_there() {
        let mut buffer = Buffer::<u64>::new();
        buffer.grow_to(4);
        let values = [3_u64 << 40, 5 << 40, 7 << 40, 9 << 40];
        // SAFETY: there are four slots.
        unsafe { buffer.as_ptr().cast::<[u64; 4]>().write(values) };
        buffer.grow_to(5);
        buffer.grow_to(100);
        expect_eq!(
            // SAFETY: the four slots are filled, if growing keeps them.
            unsafe { buffer.as_ptr().cast::<[u64; 4]>().read() },
            values,
            "the four slots were written; then buffer.grow_to(5) and buffer.grow_to(100)"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "Panics with `capacity overflow` in the message, if the new capacity needs more than `isize::MAX` bytes."
    )]
    fn too_much_is_refused() {
        const MOST: usize = isize::MAX as usize / size_of::<u64>();
        for slots in [MOST + 1, MOST * 3, usize::MAX] {
            let mut buffer = Buffer::<u64>::new();
            expect_panic!(
                buffer.grow_to(slots),
                "capacity overflow",
                "a new Buffer<u64>; slots = {slots}"
            );
        }
    }
}

mod cost {
    use super::{Buffer, Nothing};
    use grader_kit::cost::{self, Cost};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "A buffer without memory: nothing is allocated. If `T` has no size, then no memory is ever needed."
    )]
    fn no_memory_before_it_is_needed() {
        for (code, lifetime) in [
            (
                "Buffer::<u64>::new()",
                (|| drop(Buffer::<u64>::new())) as fn(),
            ),
            ("Buffer::<()>::new(), grow_to(1000)", || {
                let mut buffer = Buffer::<()>::new();
                buffer.grow_to(1000);
            }),
            (
                "the same with a type without size, but of alignment 64",
                || {
                    let mut buffer = Buffer::<Nothing>::new();
                    buffer.grow_to(1000);
                },
            ),
        ] {
            expect_eq!(
                cost::of(lifetime).1,
                Cost::default(),
                "lifetime: {code}, drop"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The allocator is asked once for each growth: `alloc` for the first memory, `realloc` from then on. Dropping gives the memory back."
    )]
    fn one_request_for_each_growth_and_all_goes_back() {
        let lifetime = || {
            let mut buffer = Buffer::<u64>::new();
            buffer.grow_to(1);
            buffer.grow_to(5);
        };
        expect_eq!(
            cost::of(lifetime).1,
            Cost {
                allocations: 2,
                deallocations: 1,
                bytes: 4 * 8 + 8 * 8
            },
            "lifetime: Buffer::<u64>::new(), grow_to(1), grow_to(5), drop. A realloc is an allocation of its whole new size"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "It is covariant in `T`: a `Buffer<&'static str>` may stand wherever a `Buffer<&'a str>` is asked for."
    )]
    fn it_is_covariant() {
        expect_ok!(case!("it_is_covariant"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "It is `Send` exactly if `T` is, and `Sync` exactly if `T` is: as if it owned a `T` by value."
    )]
    fn it_crosses_threads_exactly_as_its_values_do() {
        expect_ok!(case!("it_is_sent_as_its_values_are"));
        expect_ok!(case!("it_is_shared_as_its_values_are"));
    }
}

mod memory {
    use super::{Buffer, Nothing, Wide};

    /// Fills every slot, grows, reads the old ones back, fills the new ones.
    fn fill_and_grow<T>(value: impl Fn() -> T) {
        let mut buffer = Buffer::<T>::new();
        for slots in [1, 5, 20] {
            buffer.grow_to(slots);
            for index in 0..buffer.capacity().min(20) {
                // SAFETY: the slot is one of the buffer's. Nobody drops what is in it.
                unsafe { buffer.as_ptr().add(index).write(value()) };
            }
            // SAFETY: the slot has just been filled.
            std::hint::black_box(unsafe { buffer.as_ptr().read() });
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "The pointer may be used for reading and writing all slots. Dropping the buffer gives its memory back, with the layout with which it was asked for.",
        judge = "miri"
    )]
    fn all_slots_are_ours_and_go_back() {
        fill_and_grow(|| 7_u8);
        fill_and_grow(|| 7_u64);
        fill_and_grow(|| [7_u16; 3]);
        fill_and_grow(|| Wide([7; 64]));
        fill_and_grow(|| Nothing);
    }
}
