//@ right: one case a test, made by a macro; results returned with `?`

macro_rules! refused {
    ($($name:ident: $text:literal is $mistake:ident,)*) => {$(
        #[test]
        fn $name() {
            assert!(matches!(super::parse($text), Err(super::Mistake::$mistake)));
        }
    )*};
}

refused! {
    a_sign: "+9:05" is Shape,
    a_sign_in_the_minutes: "9:+5" is Shape,
    one_digit_of_minutes: "9:5" is Shape,
    nothing: "" is Shape,
    after_midnight: "24:30" is Hour,
    all_wrong: "31:77" is Hour,
    a_long_hour: "9:75" is Minute,
}

type Result = std::result::Result<(), super::Mistake>;

#[test]
fn shown_and_read_again() -> Result {
    for minute in 0..=super::DAY {
        let text = super::show(minute);
        assert_eq!(text.len(), 5, "{text}");
        assert_eq!(super::parse(&text)?, minute);
    }
    Ok(())
}

#[test]
fn too_late_to_be_shown() {
    let panic = std::panic::catch_unwind(|| super::show(2000)).unwrap_err();
    let words = panic.downcast_ref::<String>().unwrap();
    assert!(words.contains("past the end of the day"), "{words}");
}

#[test]
fn two_digits_are_a_number() {
    assert_eq!(super::number("07"), Some(7));
    assert_eq!(super::number("-7"), None);
    assert_eq!(super::number(""), None);
}

#[test]
fn every_step_rounds_up() {
    for step in 1..=super::DAY {
        let rounded = super::round_up(1000, step);
        assert!((1000..=super::DAY).contains(&rounded), "{step}");
        assert!(rounded % step == 0 || rounded == super::DAY, "{step}");
        assert!(rounded < 1000 + step, "{step}");
    }
    assert_eq!(super::suggest(45), 45);
}
