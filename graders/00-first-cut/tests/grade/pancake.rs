use kata_00::pancake::{CODES, pieces};

mod behaviour {
    use super::{CODES, pieces};
    use grader_kit::{expect, expect_eq};

    #[grader_kit::test(
        points = 2,
        contract = "Uncut, it is one piece; the first cut adds 1, the second 2, the third 3, and so on."
    )]
    fn counts_the_pieces() {
        for (cuts, expected) in [(0, 1), (1, 2), (2, 4), (3, 7), (4, 11), (10, 56)] {
            expect_eq!(pieces(cuts), expected, "cuts = {cuts}");
        }
    }

    #[grader_kit::test(
        points = 1,
        contract = "The codes of rustc's three messages about the draft, in the order in which you meet them."
    )]
    fn codes_name_the_three_messages() {
        // The answer stays out of the message: the compiler gives it to whoever asks.
        let heard = ["E0425", "E0308", "E0384"];
        let first_other = (0..heard.len()).find(|&at| CODES[at] != heard[at]);
        let place = ["first", "second", "third"][first_other.unwrap_or_default()];
        expect!(
            first_other.is_none(),
            "`CODES` is {CODES:?}, and the {place} message about the draft has another code.\n\
             Delete the `todo!()`, take the `//` away from the draft as it was given, run `cargo check -p kata-00`, and read \
             each line that begins with `error[`"
        );
    }
}
