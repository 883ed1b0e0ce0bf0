//@ wrong: ignores the results of writing
//@ caught only by: reuse::behaviour::errors_are_handed_on
//@ instead of
            writeln!(output, "{line}")?;
//@ write
            let _ = writeln!(output, "{line}");
//@ instead of
            write!(output, "{space}{}", &line[start..end])?;
//@ write
            let _ = write!(output, "{space}{}", &line[start..end]);
//@ instead of
        writeln!(output)?;
//@ write
        let _ = writeln!(output);
