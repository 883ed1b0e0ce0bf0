//! Exercise 3: quantities that know their unit.

use kata_22::units::{Hour, Kilometre, KilometrePerHour, Metre, MetrePerSecond, Quantity, Second};

fn m(amount: f64) -> Quantity<Metre> {
    Quantity::new(amount)
}

fn km(amount: f64) -> Quantity<Kilometre> {
    Quantity::new(amount)
}

fn s(amount: f64) -> Quantity<Second> {
    Quantity::new(amount)
}

fn h(amount: f64) -> Quantity<Hour> {
    Quantity::new(amount)
}

mod behaviour {
    use super::{Kilometre, KilometrePerHour, Metre, MetrePerSecond, Quantity};
    use super::{h, km, m, s};
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "The amount is multiplied by the old unit's factor, and what comes out is divided by the new one's."
    )]
    fn conversions_round_as_little_as_they_can() {
        let limit = Quantity::<KilometrePerHour>::new(90.0);
        expect_eq!(
            [
                km(3.5).to::<Metre>().amount(),
                m(9.0).to::<Kilometre>().amount(),
                limit.to::<MetrePerSecond>().amount(),
            ],
            [3500.0, 0.009, 25.0],
            "m and km make quantities in metres and kilometres; limit is 90 km/h"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`/` divides the amounts, and `*` multiplies them."
    )]
    fn distance_speed_and_time_fit_together() {
        expect_eq!(
            [
                (m(100.0) / s(8.0)).amount(),
                (km(90.0) / h(2.0)).amount(),
                (m(100.0) / s(8.0) * s(4.0)).amount(),
            ],
            [12.5, 45.0, 50.0],
            "m, km, s and h make quantities in metres, kilometres, seconds and hours"
        );
    }

    #[grader_kit::test(
        points = 2,
        contract = "`+` adds and `* n` multiplies the amounts, in the same unit; the factors have a say in `to` alone."
    )]
    fn sums_and_multiples_agree_with_whole_numbers() {
        for (first, second, times) in [(0, 0, 1), (2, 3, 1), (2, 3, 4), (7, 0, 10), (999, 1, 0)] {
            let (left, right) = (km(f64::from(first)), km(f64::from(second)));
            let times = f64::from(times);
            expect_eq!(
                [
                    ((left + right) * times).amount(),
                    ((left + right) * times).to::<Metre>().amount(),
                ],
                [1.0, 1000.0].map(|factor| f64::from(first + second) * times * factor),
                "left = {first} km, right = {second} km, times = {times}"
            );
        }
    }
}

mod compile {
    use grader_kit::expect_ok;
    use grader_kit_compile::case;

    #[grader_kit::test(
        points = 2,
        contract = "Only quantities of the same unit add up. Kilometres and metres do not compile; convert one of them first.",
        not_under_miri = "it starts a compiler"
    )]
    fn only_the_same_unit_adds_up() {
        expect_ok!(case!("only_the_same_unit_adds_up"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "The same quantity in another unit of the same dimension. To another dimension it does not compile.",
        not_under_miri = "it starts a compiler"
    )]
    fn a_length_is_converted_to_no_time() {
        expect_ok!(case!("a_length_is_converted_to_no_time"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "Quotients are in the unit that `Per` names: kilometres by hours are kilometres per hour.",
        not_under_miri = "it starts a compiler"
    )]
    fn each_quotient_has_its_own_unit() {
        expect_ok!(case!("each_quotient_has_its_own_unit"));
    }

    #[grader_kit::test(
        points = 1,
        contract = "Metres per second and kilometres per hour are declared, and no others: seconds per metre mean nothing.",
        not_under_miri = "it starts a compiler"
    )]
    fn not_every_quotient_means_something() {
        expect_ok!(case!("not_every_quotient_means_something"));
    }

    #[grader_kit::test(
        points = 2,
        contract = "Units are an open set: another crate adds one of its own. Nobody should have to write a new `impl` of an operator for a new unit.",
        not_under_miri = "it starts a compiler"
    )]
    fn anybody_may_add_a_unit() {
        expect_ok!(case!("anybody_may_add_a_unit"));
    }
}
