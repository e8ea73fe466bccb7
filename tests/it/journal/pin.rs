//! PINs: which are taken, which fit, and how long to wait.

use heard::journal::{Pin, PinFault, PinRefusal, pin_delay, pin_fits};

#[test]
fn a_pin_keeps_the_rules() {
    use PinRefusal::{Length, NotDigits, Repeats, Runs};
    let cases = [
        ("2580", None),
        ("13572468", None),
        ("1122", None),
        ("1231", None),
        ("258", Some(Length)),
        ("135724680", Some(Length)),
        ("", Some(Length)),
        ("12a4", Some(NotDigits)),
        ("25 80", Some(NotDigits)),
        ("٢٥٨٠", Some(NotDigits)),
        ("0000", Some(Repeats)),
        ("77777777", Some(Repeats)),
        ("1212", Some(Repeats)),
        ("1234", Some(Runs)),
        ("4321", Some(Runs)),
        ("7890", Some(Runs)),
        ("0987", Some(Runs)),
        ("12345678", Some(Runs)),
    ];
    for (typed, refusal) in cases {
        assert_eq!(Pin::new(typed).err(), refusal, "{typed}");
    }
}

#[test]
fn only_the_pin_fits_and_its_verifier_says_nothing_of_it() {
    let verifier = Pin::new("2580").unwrap().verifier().unwrap();
    assert!(verifier.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{verifier}");
    assert_eq!(pin_fits(&verifier, "2580"), Ok(true));
    assert_eq!(pin_fits(&verifier, "2581"), Ok(false));
    assert_eq!(pin_fits(&verifier, ""), Ok(false));
    assert_ne!(Pin::new("2580").unwrap().verifier().unwrap(), verifier);
    assert_eq!(pin_fits("junk", "2580"), Err(PinFault::NotAVerifier));
}

#[test]
fn the_wait_grows_and_ends_at_five_minutes() {
    let delays: Vec<_> = (0..10).map(|in_a_row| pin_delay(in_a_row).as_secs()).collect();
    assert_eq!(delays, [0, 0, 0, 5, 15, 30, 60, 120, 300, 300]);
    assert_eq!(pin_delay(u32::MAX).as_secs(), 300);
}
