//@ wrong: hands on the hint of the source, which counts items
//@ caught by: chunked::behaviour::bounds_are_divided_and_rounded_up
//@ instead of
        (
            low.div_ceil(self.size),
            high.map(|high| high.div_ceil(self.size)),
        )
//@ write
        (low, high)
