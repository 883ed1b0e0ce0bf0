//@ wrong: prints names with a replacement character for each broken one
//@ caught only by: bytes::behaviour::names_may_be_any_bytes
//@ instead of
        self.search(path.as_os_str().as_encoded_bytes(), file)
//@ write
        self.search(path.to_string_lossy().as_bytes(), file)
