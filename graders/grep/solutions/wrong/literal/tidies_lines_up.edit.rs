//@ wrong: prints lines without the blanks around them
//@ caught by: literal::behaviour::lines_that_hold_the_text_are_printed
//@ instead of
            self.output.write_all(line)?;
//@ write
            self.output.write_all(line.trim_ascii())?;
