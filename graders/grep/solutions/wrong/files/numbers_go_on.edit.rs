//@ wrong: goes on counting lines from one input to the next
//@ caught by: files::behaviour::names_stand_before_what_several_inputs_hold
//@ instead of
        let mut input = Progress::default();
//@ write
        static LINES: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let mut input = Progress {
            lines: LINES.load(std::sync::atomic::Ordering::Relaxed),
            ..Progress::default()
        };
//@ instead of
        self.selected |= input.selected > 0;
//@ write
        LINES.store(input.lines, std::sync::atomic::Ordering::Relaxed);
        self.selected |= input.selected > 0;
