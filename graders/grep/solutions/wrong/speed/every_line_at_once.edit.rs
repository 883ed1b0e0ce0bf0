//@ wrong: flushes after every line, as `println!` does
//@ caught only by: speed::speed::many_lines_to_print
//@ instead of
        self.output.write_all(b"\n")
    }
//@ write
        self.output.write_all(b"\n")?;
        self.output.flush()
    }
