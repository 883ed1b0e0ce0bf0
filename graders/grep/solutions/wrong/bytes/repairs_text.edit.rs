//@ wrong: prints lines with a replacement character for each broken one
//@ caught by: bytes::behaviour::bytes_come_out_as_they_went_in
//@ instead of
            self.output.write_all(line)?;
//@ write
            let text = String::from_utf8_lossy(line);
            self.output.write_all(text.as_bytes())?;
