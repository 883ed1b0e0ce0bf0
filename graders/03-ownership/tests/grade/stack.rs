//! Exercise 5: a stack that owns its items.

use kata_03::stack::Stack;

mod behaviour {
    use super::Stack;
    use grader_kit::expect_eq;
    use std::rc::Rc;

    #[grader_kit::test(
        points = 1,
        contract = "`pop` takes the top item, the last one in; `None` where there is none"
    )]
    fn last_in_first_out() {
        let mut stack = Stack::new();
        stack.push(1);
        stack.push(2);
        stack.push(3);
        for (time, expected) in [Some(3), Some(2), Some(1), None].into_iter().enumerate() {
            expect_eq!(
                stack.pop(),
                expected,
                "1, 2 and 3 were pushed; {time} items were popped already"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`len` is how many items there are, `is_empty` whether there are none"
    )]
    fn it_knows_how_many_there_are() {
        let mut stack = Stack::new();
        for pushed in 0..5 {
            expect_eq!(
                (stack.len(), stack.is_empty()),
                (pushed, pushed == 0),
                "{pushed} items were pushed"
            );
            stack.push('x');
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`peek_mut` lends the top item to change in place; `peek` shows it where it is"
    )]
    fn the_top_can_be_changed_in_place() {
        let mut stack = Stack::new();
        stack.push(1);
        stack.push(2);
        if let Some(top) = stack.peek_mut() {
            *top = 20;
        }
        expect_eq!(
            stack.peek(),
            Some(&20),
            "1 and 2 were pushed; then *top = 20 for the top that peek_mut gave"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "iterating goes from the top item to the bottom one"
    )]
    fn iteration_begins_at_the_top() {
        let mut stack = Stack::new();
        stack.push("low");
        stack.push("middle");
        stack.push("high");
        expect_eq!(
            stack.into_iter().collect::<Vec<_>>(),
            ["high", "middle", "low"],
            "\"low\", \"middle\", \"high\" were pushed"
        );
    }

    #[grader_kit::test(
        points = 1,
        contract = "collecting pushes one item after the other, so the last one ends on top"
    )]
    fn collecting_ends_on_top() {
        let mut stack: Stack<u8> = [1, 2, 3].into_iter().collect();
        expect_eq!(stack.pop(), Some(3), "collected from [1, 2, 3]");
    }

    /// Does something with a stack; what is left of it comes back.
    type Use = fn(Stack<Rc<()>>) -> Option<Stack<Rc<()>>>;

    const USES: [(&str, Use, usize); 3] = [
        ("stack.pop(); stack.pop();", popped_twice, 1),
        ("drop(stack.into_iter());", iterated, 0),
        ("drop(stack);", dropped, 0),
    ];

    fn popped_twice(mut stack: Stack<Rc<()>>) -> Option<Stack<Rc<()>>> {
        stack.pop();
        stack.pop();
        Some(stack)
    }

    fn iterated(stack: Stack<Rc<()>>) -> Option<Stack<Rc<()>>> {
        drop(stack.into_iter());
        None
    }

    fn dropped(stack: Stack<Rc<()>>) -> Option<Stack<Rc<()>>> {
        drop(stack);
        None
    }

    #[grader_kit::test(
        points = 1,
        contract = "what comes out is moved out, what is still inside is dropped with the stack or its iterator"
    )]
    fn nothing_stays_behind() {
        for (steps, how, alive) in USES {
            let item = Rc::new(());
            let mut stack = Stack::new();
            for _ in 0..3 {
                stack.push(Rc::clone(&item));
            }
            let _rest = how(stack);
            expect_eq!(
                Rc::strong_count(&item) - 1,
                alive,
                "three items were pushed, then: {steps} The number is how many items are alive"
            );
        }
    }
}

mod cost {
    use super::Stack;
    use crate::allocations_of;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 1,
        contract = "`pop` gives the top item away: it is moved, nothing is allocated"
    )]
    fn pop_moves_the_item_out() {
        let mut stack = Stack::new();
        stack.push("plate".to_owned());
        expect_eq!(
            allocations_of(|| stack.pop()),
            (Some("plate".to_owned()), 0),
            "a String was pushed; the last number is how often memory was asked for"
        );
    }
}

#[cfg(not(miri))]
mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "`Default` for every `T`; no method asks that `T` be `Clone`, `Copy` or `Default`"
    )]
    fn it_asks_nothing_of_its_items() {
        expect_ok!(case!("it_asks_nothing_of_its_items"));
    }
}
