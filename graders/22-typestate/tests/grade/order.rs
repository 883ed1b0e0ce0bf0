//! Exercise 2: an order that cannot be shipped before it is paid.

use grader_kit::Failure;
use kata_22::order::{Cart, Order, Paid, Parcel, Placed, Reason, Rejected, State};

const ADDRESS: &str = "1 Main Street";

/// Tea, honey and tea again, and one thing that costs as much as a `u32` can say.
const ITEMS: [(&str, u32); 4] = [
    ("tea", 300),
    ("honey", 450),
    ("tea", 300),
    ("ring", u32::MAX),
];
const TOTAL: u64 = 1050 + u32::MAX as u64;

fn cart_with(items: &[(&str, u32)]) -> Order<Cart> {
    let mut cart = Order::<Cart>::begin();
    for (name, cents) in items {
        cart.add(name, *cents);
    }
    cart
}

fn cart() -> Order<Cart> {
    cart_with(&ITEMS)
}

fn placed() -> Order<Placed> {
    match cart().place(ADDRESS.to_owned()) {
        Ok(placed) => placed,
        Err(_) => Failure::new("`place` refused a cart with four items").raise(),
    }
}

fn paid() -> Order<Paid> {
    match placed().pay(TOTAL) {
        Ok(paid) => paid,
        Err(_) => Failure::new("`pay` refused exactly the total of a placed order").raise(),
    }
}

mod behaviour {
    use super::{ADDRESS, ITEMS, Order, Parcel, Reason, Rejected, State, TOTAL};
    use super::{cart, cart_with, paid, placed};
    use grader_kit::expect_eq;

    /// An order's status and total.
    type Seen = (&'static str, u64);

    /// What the order shows of itself, or the one that came back; with the reason.
    fn seen<S: State, R: State>(
        step: Result<Order<S>, Rejected<R>>,
    ) -> Result<Seen, (Reason, Seen)> {
        match step {
            Ok(order) => Ok((order.status(), order.total())),
            Err(Rejected { order, reason }) => Err((reason, (order.status(), order.total()))),
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "Each step keeps the items and the address; the parcel names the items in the order in which they were added."
    )]
    fn the_whole_way_ends_in_a_parcel() {
        expect_eq!(
            paid().ship(),
            Parcel {
                address: ADDRESS.to_owned(),
                contents: ITEMS.map(|(name, _)| name.to_owned()).to_vec(),
            },
            "a paid order of {ITEMS:?} to {ADDRESS:?}"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`Reason::Empty` where the cart holds no item; the error gives the cart back. An item may cost nothing."
    )]
    fn only_an_empty_cart_is_not_placed() {
        let rows: [(&[(&str, u32)], _); 2] = [
            (&[], Err((Reason::Empty, ("cart", 0)))),
            (&[("sample", 0)], Ok(("placed", 0))),
        ];
        for (items, expected) in rows {
            expect_eq!(
                seen(cart_with(items).place(ADDRESS.to_owned())),
                expected,
                "items = {items:?}; seen are status and total of the order, and with an error those of the one that came back"
            );
        }
    }

    #[grader_kit::test(
        points = 2,
        contract = "`Reason::WrongAmount` where `cents` is not exactly the total; the error gives the placed order back, with all that it holds."
    )]
    fn only_the_exact_amount_pays() {
        let back = Err((Reason::WrongAmount { due: TOTAL }, ("placed", TOTAL)));
        for (cents, expected) in [
            (0, back),
            (TOTAL - 1, back),
            (TOTAL, Ok(("paid", TOTAL))),
            (TOTAL + 1, back),
        ] {
            expect_eq!(
                seen(placed().pay(cents)),
                expected,
                "cents = {cents}, a total of {TOTAL}; seen are status and total of the order, and with an error those of the one that came back"
            );
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "`total` and `status` are there in every state; the names are \"cart\", \"placed\" and \"paid\"."
    )]
    fn every_state_says_its_name_and_the_total() {
        expect_eq!(
            (
                [cart().status(), placed().status(), paid().status()],
                [cart().total(), placed().total(), paid().total()]
            ),
            (["cart", "placed", "paid"], [TOTAL; 3]),
            "an order of {ITEMS:?}"
        );
    }
}

mod cost {
    use super::{cart, paid, placed};
    use grader_kit::expect;

    #[grader_kit::test(
        points = 2,
        contract = "A cart is no bigger than a `Vec`, a placed or paid order no bigger than a `Vec` and a `String`."
    )]
    fn an_order_is_as_big_as_its_state_needs() {
        let list = size_of::<Vec<u8>>();
        let both = list + size_of::<String>();
        for (name, size, most) in [
            ("an Order<Cart>", size_of_val(&cart()), list),
            ("an Order<Placed>", size_of_val(&placed()), both),
            ("an Order<Paid>", size_of_val(&paid()), both),
        ] {
            expect!(
                size <= most,
                "{name} takes {size} bytes, where {most} are enough"
            );
        }
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 1,
        contract = "`ship` ships a paid order, and no other.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_unpaid_order_is_not_shipped() {
        expect_ok!(case!("an_unpaid_order_is_not_shipped"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Only a cart takes items.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_placed_order_takes_no_more_items() {
        expect_ok!(case!("a_placed_order_takes_no_more_items"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each step takes the order itself: afterwards the old one is gone (here: `place`).",
        not_under_miri = "it starts a compiler"
    )]
    fn a_placed_cart_is_gone() {
        expect_ok!(case!("a_placed_cart_is_gone"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each step takes the order itself: afterwards the old one is gone (here: `pay`).",
        not_under_miri = "it starts a compiler"
    )]
    fn an_order_is_paid_once() {
        expect_ok!(case!("an_order_is_paid_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Each step takes the order itself: afterwards the old one is gone (here: `ship`).",
        not_under_miri = "it starts a compiler"
    )]
    fn an_order_is_shipped_once() {
        expect_ok!(case!("an_order_is_shipped_once"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Only carts begin: there is no `Order::<Paid>::begin()`.",
        not_under_miri = "it starts a compiler"
    )]
    fn no_order_begins_as_paid() {
        expect_ok!(case!("no_order_begins_as_paid"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Nobody can get an order from `Default`.",
        not_under_miri = "it starts a compiler"
    )]
    fn no_order_is_paid_by_default() {
        expect_ok!(case!("no_order_is_paid_by_default"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "There is only one of each order: nobody can clone it.",
        not_under_miri = "it starts a compiler"
    )]
    fn an_order_has_no_duplicate() {
        expect_ok!(case!("an_order_has_no_duplicate"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Outside this module, `Order { ..paid }` is refused: nobody else writes an order down field by field.",
        not_under_miri = "it starts a compiler"
    )]
    fn no_order_is_written_field_by_field() {
        expect_ok!(case!("no_order_is_written_field_by_field"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "There are three states, and outside this module nobody can add a fourth: an `impl State` there does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn nobody_else_invents_a_state() {
        expect_ok!(case!("nobody_else_invents_a_state"));
    }
}
