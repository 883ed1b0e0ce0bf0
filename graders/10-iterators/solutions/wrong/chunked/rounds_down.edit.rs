//@ wrong: rounds the bounds down, as `/` does
//@ caught by: chunked::behaviour::bounds_are_divided_and_rounded_up, chunked::property::chunks_and_bounds_agree_with_slices
//@ instead of
        (
            low.div_ceil(self.size),
            high.map(|high| high.div_ceil(self.size)),
        )
//@ write
        (low / self.size, high.map(|high| high / self.size))
