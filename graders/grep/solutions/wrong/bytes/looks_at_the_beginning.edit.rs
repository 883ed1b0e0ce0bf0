//@ wrong: looks for NUL bytes only in the first thousand bytes
//@ caught by: bytes::behaviour::what_is_no_text_is_not_printed
//@ instead of
        let nul = prints_lines.then(|| memchr::memchr(0, block)).flatten();
//@ write
        let beginning = &block[..block.len().min(1000)];
        let nul = prints_lines.then(|| memchr::memchr(0, beginning)).flatten();
