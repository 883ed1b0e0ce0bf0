use kata_00::greeting::greeting;

mod behaviour {
    use super::greeting;
    use grader_kit::expect_eq;

    #[grader_kit::test(
        points = 2,
        contract = "The greeting is `Hello, `, then the name as it is, then `!`."
    )]
    fn greets_by_name() {
        for (name, expected) in [
            ("Ada", "Hello, Ada!"),
            ("Grace Hopper", "Hello, Grace Hopper!"),
            ("ferris", "Hello, ferris!"),
            ("Zoë", "Hello, Zoë!"),
        ] {
            expect_eq!(greeting(name), expected, "name = {name:?}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "An empty name stands for everybody: then the greeting is `Hello, world!`."
    )]
    fn no_name_stands_for_the_world() {
        expect_eq!(greeting(""), "Hello, world!");
    }
}
