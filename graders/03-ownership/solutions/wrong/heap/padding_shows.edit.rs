//@ wrong: takes the whole buffer for the text
//@ caught by: heap::behaviour::a_name_reads_back
//@ instead of
                let used = &bytes[..usize::from(*length)];
                str::from_utf8(used).expect("these bytes came from a `str`")
//@ write
                let _ = length;
                str::from_utf8(bytes).expect("these bytes came from a `str`")
