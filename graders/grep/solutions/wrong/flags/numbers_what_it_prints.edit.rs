//@ wrong: counts the printed lines instead of all
//@ caught by: flags::behaviour::numbers_count_all_lines
//@ instead of
                input.lines += line_feeds(&block[numbered..line.start]);
//@ write
                input.lines = input.selected - 1;
