//@ wrong: takes the NUL at the end for a part of the text
//@ caught by: strings::behaviour::the_version_is_told
//@ instead of
    version.to_str().expect("the header promises ASCII")
//@ write
    str::from_utf8(version.to_bytes_with_nul()).expect("the header promises ASCII")
