//@ wrong: takes the carriage return off as well, as `str::lines` does
//@ caught by: literal::behaviour::only_line_feeds_end_lines
//@ instead of
            self.output.write_all(line)?;
//@ write
            self.output.write_all(line.strip_suffix(b"\r").unwrap_or(line))?;
