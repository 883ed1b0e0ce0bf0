//@ wrong: writes `Ok` and takes whatever the caller calls so
//@ caught only by: retry::behaviour::names_stay_apart
//@ instead of
                if let ::core::result::Result::Ok(#value) = #attempt()#wait {
//@ write
                if let Ok(#value) = #attempt()#wait {
