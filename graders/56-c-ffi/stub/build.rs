//! Builds liblogbook with the system's C compiler and links it into this crate.

fn main() {
    let library = "../../c-src/logbook";
    println!("cargo::rerun-if-changed={library}");
    cc::Build::new()
        .file(format!("{library}/src/logbook.c"))
        .include(format!("{library}/include"))
        .std("c11")
        .flag_if_supported("-fexceptions")
        .compile("logbook");
}
