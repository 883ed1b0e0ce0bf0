//@ wrong: forgets the lines of a block behind its last match
//@ caught by: speed::speed::a_rare_text, speed::speed::many_lines_to_print
//@ instead of
        if numbers {
            input.lines += line_feeds(&block[numbered..]);
        }
//@ write
