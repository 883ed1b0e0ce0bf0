//@ wrong: answers NULL where there are no words
//@ caught by: export::behaviour::a_report_is_the_callers
//@ instead of
        CString::new(lines).ok()
//@ write
        CString::new(lines).ok().filter(|lines| !lines.is_empty())
