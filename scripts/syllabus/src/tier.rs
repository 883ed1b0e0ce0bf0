/// A stretch of the syllabus: katas whose numbers belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The first number.
    pub from: u8,
    /// The last number.
    pub to: u8,
    /// What it is about.
    pub name: &'static str,
}

impl Tier {
    /// All tiers, in order.
    pub const ALL: [Self; 9] = [
        Self {
            from: 0,
            to: 0,
            name: "Start",
        },
        Self {
            from: 1,
            to: 19,
            name: "Foundations",
        },
        Self {
            from: 20,
            to: 29,
            name: "Architecture: patterns, types, macros",
        },
        Self {
            from: 30,
            to: 49,
            name: "Concurrency and async",
        },
        Self {
            from: 50,
            to: 59,
            name: "Unsafe, FFI and systems",
        },
        Self {
            from: 60,
            to: 69,
            name: "Performance",
        },
        Self {
            from: 70,
            to: 79,
            name: "Production",
        },
        Self {
            from: 80,
            to: 99,
            name: "Tracks: wasm, embedded, games, chain, cloud, tooling",
        },
        Self {
            from: 100,
            to: u8::MAX,
            name: "Capstones",
        },
    ];

    /// The tier that a kata's number belongs to. Capstones have no numbers, and come after all that have.
    pub fn of(number: u8) -> Self {
        let holds = |tier: &Self| (tier.from..=tier.to).contains(&number);
        Self::ALL
            .into_iter()
            .find(holds)
            .unwrap_or(Self::ALL[Self::ALL.len() - 1])
    }
}
