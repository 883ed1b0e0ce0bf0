//@ wrong: leaves it to the output's drop to write the rest, which tells nobody how that went
//@ caught only by: reuse::behaviour::errors_are_handed_on
//@ instead of
        mem::swap(&mut line, &mut previous);
    }
    output.flush()
//@ write
        mem::swap(&mut line, &mut previous);
    }
    Ok(())
//@ instead of
        writeln!(output)?;
    }
    output.flush()
//@ write
        writeln!(output)?;
    }
    Ok(())
