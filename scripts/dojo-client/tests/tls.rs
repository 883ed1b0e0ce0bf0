//! A host with a certificate that nobody but its learners trusts.

mod fake_host;
mod fixture;

use fake_host::{FakeHost, friendly, passed};
use fixture::Learner;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::Arc;

/// A host's settings, and the certificate that vouches for it in PEM.
fn vouched_for() -> (ServerConfig, String) {
    let mut authority = CertificateParams::new(Vec::new()).expect("parameters");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().expect("a key"));
    let authority = authority.expect("it signs itself");
    let key = KeyPair::generate().expect("a key");
    let host = CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("parameters");
    let host = host.signed_by(&key, &authority).expect("it is signed");
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![host.der().clone()], key)
        .expect("a key that fits");
    (config, authority.pem())
}

#[test]
fn a_given_certificate_vouches_for_the_host_and_is_remembered() {
    let (config, authority) = vouched_for();
    let host = FakeHost::start_secured(config, |asked| friendly(asked, &passed()));
    let learner = Learner::new();
    learner.write("room.pem", &authority);
    let typed = format!("{}/join/CODE", host.address);

    let said = learner.run(&["join", &typed, "--name", "Ada"]);
    assert_eq!(said.status, Some(2), "{}", said.stdout);
    assert!(
        said.stderr.contains("join again with `--ca FILE`"),
        "{}",
        said.stderr
    );
    assert_eq!(said.stderr.lines().count(), 1, "{}", said.stderr);
    assert!(host.asked().is_empty(), "nothing was said to a stranger");

    let without_scheme = typed.replace("https://", "");
    let said = learner.run(&["join", &without_scheme, "--name", "Ada", "--ca", "room.pem"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
    std::fs::remove_file(learner.path("room.pem")).expect("it was there");
    let said = learner.run(&["submit", "03"]);
    assert_eq!(said.status, Some(0), "{}", said.stderr);
}

#[test]
fn what_is_no_certificate_is_said() {
    let learner = Learner::new();
    learner.write("room.pem", "hello");
    let said = learner.run(&[
        "join",
        "127.0.0.1:1/join/CODE",
        "--name",
        "Ada",
        "--ca",
        "room.pem",
    ]);
    fixture::is_one_line(&said, "there is no certificate in it");
    let said = learner.run(&[
        "join",
        "127.0.0.1:1/join/CODE",
        "--name",
        "Ada",
        "--ca",
        "none.pem",
    ]);
    fixture::is_one_line(&said, "none.pem");
}

#[test]
fn a_secured_door_is_not_taken_for_an_open_one() {
    let (config, _) = vouched_for();
    let host = FakeHost::start_secured(config, |asked| friendly(asked, &passed()));
    let learner = Learner::new();
    let typed = format!("{}/join/CODE", host.address).replace("https://", "http://");
    let said = learner.run(&["join", &typed, "--name", "Ada"]);
    assert_eq!(said.status, Some(2), "{}", said.stdout);
    assert!(!said.stderr.contains("panicked"), "{}", said.stderr);
}
