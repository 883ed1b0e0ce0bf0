//@ wrong: with `-c` counts matches instead of lines
//@ caught by: flags::behaviour::c_counts_lines
//@ instead of
            input.selected += 1;
//@ write
            input.selected += 1;
            let first = self.matcher.find(&block[line.clone()], 0);
            if let Some(first) = first.filter(|first| count && !first.is_empty()) {
                let again = self.matcher.find(&block[line.clone()], first.end);
                input.selected += u64::from(again.is_some());
            }
