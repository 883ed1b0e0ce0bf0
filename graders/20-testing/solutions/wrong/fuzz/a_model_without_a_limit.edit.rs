//@ wrong: remembers every edit, where the editor promises to forget
//@ caught only by: fuzz::behaviour::a_right_editor_passes_every_input
//@ instead of
        let forgotten = self.edits.len().saturating_sub(HISTORY);
        self.edits.drain(..forgotten);
//@ write
