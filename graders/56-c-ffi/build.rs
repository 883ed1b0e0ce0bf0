//! Builds the C programs that call what the exercise `export` exports.

fn main() {
    let header = "../../katas/56-c-ffi/include";
    for input in ["c", header] {
        println!("cargo::rerun-if-changed={input}");
    }
    cc::Build::new()
        .file("c/programs.c")
        .include(header)
        .std("c11")
        // A `todo!()` leaves through the C code, into the check that called it.
        .flag_if_supported("-fexceptions")
        .compile("programs");
}
