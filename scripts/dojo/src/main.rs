//! `dojo`: the workshop's service, its workers, and grading by itself.
//!
//! Exit status: 0 when all is well, 1 when the answer is no, 2 when the question could not be answered; with one line on standard
//! error that says why.

mod arguments;

use anstream::eprintln;
use arguments::{Arguments, Command};
use clap::Parser;
use dojo::place::Place;
use dojo::{check_settings, grade, host_link, on_another_host, serve};
use std::process::ExitCode;
use syllabus::Result;

const COULD_NOT_ANSWER: u8 = 2;

fn main() -> ExitCode {
    sandbox::launch_if_asked();
    let arguments = Arguments::parse();
    match answer(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("dojo: {problem}");
            ExitCode::from(COULD_NOT_ANSWER)
        }
    }
}

fn answer(arguments: Arguments) -> Result<bool> {
    match arguments.command {
        None => serve::run(arguments.serve.into()).map(|()| true),
        Some(Command::Serve(options)) => serve::run(options.into()).map(|()| true),
        Some(Command::Worker(options)) => {
            let place = Place {
                pack: options.pack,
                ..Place::default()
            };
            let options = on_another_host::Options {
                database: options.database,
                place,
                work: options.work,
                slots: options.slots.map(usize::from),
                log_format: options.log_format,
            };
            on_another_host::run(options).map(|()| true)
        }
        Some(Command::Grade(options)) => {
            let place = Place {
                pack: options.pack,
                ..Place::default()
            };
            grade::run(&options.bundle, &place, options.work)
        }
        Some(Command::HostLink(place)) => host_link::run(&place.into()).map(|()| true),
        Some(Command::CheckSettings(place)) => check_settings::run(&place.into()),
    }
}
