//! Heads on paper: every head survives it, and a slip of the hand is known as one.

use super::forge::{child, device};
use heard::event::Head;
use heard::id::Digest;
use heard::report::pack::{HeadSlip, HeadText};
use proptest::prelude::*;

fn text(seq: u32, hash: [u8; 32]) -> HeadText {
    HeadText::of(&Head { child: Some(child()), device: device(1), seq: seq.into(), hash: Digest(hash) })
}

proptest! {
    #[test]
    fn comes_back_from_paper_however_it_is_typed(seq: u32, hash: [u8; 32], small: bool, gaps in prop::collection::vec(0..4_usize, 60)) {
        let head = text(seq, hash);
        let written = head.to_string();
        prop_assert_eq!(written.len(), 53);
        prop_assert_eq!(written.parse(), Ok(head));
        let mut typed = String::new();
        for (sign, gap) in written.chars().filter(|sign| *sign != '-').zip(gaps) {
            typed.push_str(["", " ", "-", " – "][gap]);
            let sign = match (sign, small) { ('0', true) => 'o', ('1', true) => 'l', ('1', false) => 'I', (other, _) => other };
            typed.push(if small { sign.to_ascii_lowercase() } else { sign });
        }
        prop_assert_eq!(typed.parse(), Ok(head));
        prop_assert!(head.is_hash(&Digest(hash)) && head.is_of_device(device(1)) && head.is_of_file(Some(child())));
        prop_assert!(!head.is_of_file(None));
        prop_assert_eq!(head.seq(), u64::from(seq));
    }

    #[test]
    fn one_wrong_sign_is_a_slip_and_its_group_is_named(hash: [u8; 32], place in 0..45_usize, other in 0..32_usize) {
        let mut signs: Vec<char> = text(90, hash).to_string().chars().filter(|sign| *sign != '-').collect();
        let sign = char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[other]);
        prop_assume!(signs[place] != sign);
        signs[place] = sign;
        let typed: String = signs.into_iter().collect();
        prop_assert_eq!(typed.parse::<HeadText>(), Err(HeadSlip::Group(place / 5 + 1)));
    }

    #[test]
    fn two_neighbours_exchanged_are_a_slip(hash: [u8; 32], place in 0..44_usize) {
        let mut signs: Vec<char> = text(90, hash).to_string().chars().filter(|sign| *sign != '-').collect();
        prop_assume!(signs[place] != signs[place + 1]);
        signs.swap(place, place + 1);
        let typed: String = signs.into_iter().collect();
        prop_assert!(typed.parse::<HeadText>().is_err());
    }

    #[test]
    fn another_hash_is_another_head(hash: [u8; 32], bit in 0..115_usize) {
        let mut other = hash;
        other[bit / 8] ^= 0x80 >> (bit % 8);
        prop_assert!(!text(90, hash).is_hash(&Digest(other)));
    }
}

#[test]
fn a_slip_says_what_is_wrong() {
    assert_eq!("".parse::<HeadText>(), Err(HeadSlip::Length(0)));
    assert_eq!("ABC-U".parse::<HeadText>(), Err(HeadSlip::Sign('U')));
    let error = "A".repeat(45).parse::<HeadText>().unwrap_err();
    assert!(error.to_string().contains("not copied exactly"), "{error}");
}

/// Literal: heads on paper are read for ever.
#[test]
fn the_form_on_paper_stays() {
    insta::assert_snapshot!(text(90, [0xa5; 32]), @"6HTGZ-63MBW-00002-TMPJT-B9D5M-PJTB9-D5MPJ-TB9D7-N3CVW");
}
