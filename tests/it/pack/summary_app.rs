//! Summaries and packs as the app makes them: every figure is found again, and no changed byte is overlooked.

use super::forge::{Files, close, open, relist};
use super::small_home::SmallHome;
use heard::app::{AdultWish, Answer, Offering, PractiseWish, TrialTold, Trouble, TypedPin, Wish};
use heard::event::{
    About, After, Arrangement, BodyContact, Choice, Confidence, Considered, CorrectionStep, Domain, Event, First,
    Given, Held as HeldBy, Meaning, Medium, Offered, Practised, Prompter, Role, Setting, Support, Thing, Thought,
    Trial,
};
use heard::id::{Digest, EntryId};
use heard::report::pack::{Answer as Found, HeadText, Held, verify};
use proptest::prelude::*;
use std::path::PathBuf;

/// Something that happens in a home.
#[derive(Clone, Debug)]
enum Happens {
    Press(usize),
    Wait(u64),
    Note(About),
    Corrected,
    Withdrawn,
    Meant,
    Helped(Support),
    Agreed,
    Withdrew,
    Offered(u8),
    Given,
    Tried(u8),
    With(Setting),
    Left,
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => (0..20_usize).prop_map(Happens::Press),
        3 => prop_oneof![Just(7), Just(400), Just(9_000), Just(50_000), Just(200_000)].prop_map(Happens::Wait),
        3 => prop::sample::select(About::ALL.to_vec()).prop_map(Happens::Note),
        1 => Just(Happens::Corrected),
        1 => Just(Happens::Withdrawn),
        1 => Just(Happens::Meant),
        1 => prop::sample::select(vec![Support::Unprompted, Support::ModelledFirst]).prop_map(Happens::Helped),
        1 => Just(Happens::Agreed),
        1 => Just(Happens::Withdrew),
        1 => prop::sample::select(vec![Setting::Home, Setting::School]).prop_map(Happens::With),
        1 => Just(Happens::Left),
        2 => (0..3_u8).prop_map(Happens::Offered),
        1 => Just(Happens::Given),
        2 => (0..4_u8).prop_map(Happens::Tried),
    ]
}

fn live(home: &mut SmallHome, happens: &[Happens]) {
    let mut notes: Vec<EntryId> = Vec::new();
    for happening in happens {
        match happening {
            Happens::Press(cell) => home.press(*cell),
            Happens::Wait(seconds) => home.wait(*seconds),
            Happens::Note(about) => notes.push(home.note(*about, "seen by the window", None)),
            Happens::Corrected => {
                if let Some(note) = notes.pop() {
                    notes.push(home.note(About::Content, "it was the other window", Some(note)));
                }
            }
            Happens::Withdrawn => {
                if let Some(of) = notes.pop() {
                    home.wish(AdultWish::WithdrawNote { of, why: "wrong day".into() }).unwrap();
                }
            }
            Happens::Meant => {
                if let Some(of) = notes.last().copied() {
                    let considered =
                        Considered { pain_or_illness: Thought::Of, something_done_to_the_child: Thought::Of };
                    let meaning = Meaning {
                        possibilities: vec!["tired".into(), "hungry".into()],
                        confidence: Confidence::Guess,
                        basis: "the time of day".into(),
                        disagrees: String::new(),
                        check: String::new(),
                        considered,
                    };
                    home.wish(AdultWish::WriteMeaning { of, meaning }).unwrap();
                }
            }
            Happens::Helped(support) => {
                let said = home.app.child().unwrap().reader().unwrap().events(&["utterance"]).unwrap();
                if let Some((header, _)) = said.last() {
                    let (held_by, body_contact) = (HeldBy::Stand, BodyContact::None);
                    let told = AdultWish::TellSupport { of: header.id, support: *support, held_by, body_contact };
                    home.wish(told).unwrap();
                }
            }
            Happens::Offered(place) => {
                let things = ["milk", "juice"].map(|label| Thing::Object { label: label.into() }).to_vec();
                let offering =
                    Offering { domain: Domain::Drink, things, medium: Medium::Objects, arrangement: Arrangement::Row };
                home.wish(AdultWish::Offer(offering)).unwrap();
                let choice = Choice::Took { place: *place };
                // Without an agreement the choice is not kept; there is nothing to say afterwards then.
                let _ = home.wish(AdultWish::TellChoice { choice, support: Support::NotRecorded });
            }
            Happens::Given => {
                if let Some(offer) = home.app.last_offer().map(|offer| offer.id) {
                    let _ = home.wish(AdultWish::TellGiven { offer, given: Given::Given });
                }
            }
            Happens::Tried(number) => {
                let laid = (0..).zip(["milk", "juice"]);
                let thing = |label: &str| Thing::Object { label: label.into() };
                let trial = Trial {
                    practised: Practised::Discriminate { array: 2, target: 0 },
                    laid: laid.map(|(place, label)| Offered { place, thing: thing(label) }).collect(),
                    layout: None,
                    first: if *number > 2 { First::Nothing } else { First::Gave { place: number % 2 } },
                    partner: None,
                    prompter: Prompter::Nobody,
                    activity: None,
                    latency_s: None,
                    words: "by the window".into(),
                };
                let after = vec![After::Corrected(CorrectionStep::Model); usize::from(*number == 1)];
                let told = TrialTold { trial, support: Support::Unprompted, at: None, after, corrects: None };
                home.wish(AdultWish::Practise(PractiseWish::Write(Box::new(told)))).unwrap();
            }
            Happens::Agreed => home.agree(),
            Happens::Withdrew => {
                home.wish(AdultWish::WithdrawAgreement { by: "Tom".into() }).unwrap();
            }
            Happens::With(setting) => {
                home.wish(AdultWish::StartCover { setting: *setting, room: None }).unwrap();
            }
            Happens::Left => {
                home.wish(AdultWish::EndCover).unwrap();
            }
        }
    }
}

/// All figures agree, and there are some.
fn agrees(pack: &[u8]) -> String {
    let text = verify(pack, Held::Nothing).to_string();
    let line = text.lines().find_map(|line| line.strip_prefix("- The summary: "));
    let line = line.unwrap_or_else(|| panic!("no figures were compared:\n{text}"));
    let numbers: Vec<u64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(line.ends_with("figures agree with the entries."), "{line}");
    assert!(numbers[0] == numbers[1] && numbers[0] > 10, "{line}");
    text
}

proptest! {
    // Where pages are set for paper, setting them is nearly all of the time.
    #![proptest_config(ProptestConfig {
        cases: if cfg!(feature = "pdf") { 1 } else { 12 },
        max_shrink_iters: 40,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_the_app_makes_agrees_and_no_changed_byte_passes(
        early in prop::collection::vec(happens(), 0..12),
        later in prop::collection::vec(happens(), 0..25),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8, any::<bool>()), 12),
    ) {
        let mut home = SmallHome::new();
        home.agree();
        live(&mut home, &early);
        home.wait(86_400);
        let from = home.today().to_string();
        live(&mut home, &later);
        let whole = home.pack("2026-03-01");
        agrees(&whole);
        let part = home.pack(&from);
        let text = agrees(&part);
        prop_assert!(text.contains("is in the summary as entry"), "{}", text);
        prop_assert!(matches!(verify(&part, Held::Pack(&whole)).answer, Found::Continues(_)));
        for (at, bit, html) in flips {
            let mut files = open(&part);
            let name = if html { "summary.html" } else { "summary.json" };
            let bytes = files.get_mut(name).unwrap();
            let place = at.index(bytes.len());
            bytes[place] ^= 1 << bit;
            relist(&mut files);
            let verdict = verify(&close(&files), Held::Nothing);
            prop_assert!(matches!(verdict.answer, Found::Altered(_)), "{name}, byte {place}: {verdict}");
            prop_assert!(verdict.to_string().contains(name), "{}", verdict);
        }
    }
}

#[test]
fn a_summary_is_three_files_that_the_record_vouches_for() {
    let mut home = SmallHome::new();
    home.note(About::Content, "hummed", None);
    let make = |home: &mut SmallHome| {
        let (from, to) = ("2026-03-01".parse().unwrap(), home.today());
        let audience = "  the review\n of 4 March ".to_owned();
        match home.wish(AdultWish::MakeSummary { from, to, audience, out: home.out() }) {
            Ok(Answer::Summary { paths, head, content, no_paper }) => {
                assert_eq!(no_paper.is_some(), !cfg!(feature = "pdf"), "{no_paper:?}");
                (paths, head, content)
            }
            other => panic!("a summary is answered by a summary: {other:?}"),
        }
    };
    let (paths, head, content) = make(&mut home);
    let named = |paths: &[PathBuf]| {
        paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let names = named(&paths);
    assert!(names.contains(&"heard-summary-2026-03-01-to-2026-03-02.json".to_owned()), "{names:?}");
    assert_eq!(names.len(), if cfg!(feature = "pdf") { 3 } else { 2 });
    let json = std::fs::read(paths.last().unwrap()).unwrap();
    assert_eq!(Digest::of(&json), content);
    let told: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(told["cover"]["audience"], "the review of 4 March");
    assert_eq!(told["cover"]["chain"]["heads"][0], head.as_str());
    assert_eq!(told["cover"]["chain"]["unbroken"], true);
    // The second stands beside the first, all of its files under one name.
    let (again, ..) = make(&mut home);
    assert!(named(&again).iter().all(|name| name.contains("to-2026-03-02-2.")), "{again:?}");
    let events = home.app.child().unwrap().reader().unwrap().events(&["summary_asked", "summary_made"]).unwrap();
    let Event::SummaryMade { asked, content: kept, files } = &events[1].1 else { panic!("{events:?}") };
    assert_eq!((*asked, *kept), (events[0].0.id, content));
    assert!(files.contains(&("summary.json".to_owned(), content)));
    // Its head is continued by every later pack.
    let pack = home.pack("2026-03-01");
    let verdict = verify(&pack, Held::Head(head.parse::<HeadText>().unwrap()));
    assert!(matches!(verdict.answer, Found::Continues(_)), "{verdict}");
}

#[test]
fn what_was_given_to_a_partner_has_its_boards_in_the_pack_and_its_figures_agree() {
    use heard::event::ExchangeAnswer;
    use heard::session::{Intent, Target};
    let mut home = SmallHome::new();
    home.agree();
    let select = |home: &mut SmallHome, target| home.app.handle(Wish::Talk(Intent::Select(target))).unwrap();
    for answer in [Some(ExchangeAnswer::FirstThen), None] {
        // Whichever cell is a word and no way to another board.
        (0..12).for_each(|cell| {
            home.press(cell);
            select(&mut home, Target::Home);
        });
        select(&mut home, Target::Give);
        match answer {
            Some(answer) => {
                select(&mut home, Target::Receive);
                select(&mut home, Target::Answer(answer));
                select(&mut home, Target::Add(Some(0)));
                select(&mut home, Target::PutAnswerAway);
            }
            None => home.wait(130),
        }
    }
    let pack = home.pack("2026-03-01");
    let text = agrees(&pack);
    let kinds = ["exchange_offered", "exchange_received", "exchange_answered", "exchange_detailed"];
    let kept = home.app.child().unwrap().reader().unwrap().events(&kinds).unwrap();
    let count = |kind: &str| kept.iter().filter(|(header, _)| header.kind == kind).count();
    assert_eq!(kinds.map(count), [2, 1, 2, 1], "{kept:?}");
    assert!(!text.contains("not in the pack"), "{text}");
    let summary: serde_json::Value = serde_json::from_slice(&open(&pack)["summary.json"]).unwrap();
    assert_eq!(summary["asked"]["exchanges"]["count"], 2);
    assert_eq!(summary["asked"]["outcomes"][6]["count"]["count"], 1);
    assert_eq!(summary["asked"]["items"][0]["reason"], "something_first");
}

#[test]
fn days_in_which_nothing_was_recorded_have_a_summary_that_can_be_checked() {
    let mut home = SmallHome::new();
    home.agree();
    home.note(About::Distress, "cried", None);
    home.wait(40 * 86_400);
    home.note(About::Content, "hummed", None);
    let wish =
        AdultWish::MakePack { from: "2026-03-10".parse().unwrap(), to: "2026-03-20".parse().unwrap(), out: home.out() };
    let Ok(Answer::Pack { path, .. }) = home.wish(wish) else { panic!("no pack") };
    let text = agrees(&std::fs::read(path).unwrap());
    assert!(text.starts_with("CONSISTENT"), "{text}");
}

#[test]
fn what_stood_before_the_period_is_in_the_asking() {
    let mut home = SmallHome::new();
    home.agree();
    home.wish(AdultWish::StartCover { setting: Setting::School, room: None }).unwrap();
    home.wait(14 * 3_600);
    home.wish(AdultWish::StartCover { setting: Setting::Home, room: None }).unwrap();
    home.wait(3 * 3_600);
    home.note(About::Content, "hummed", None);
    let pack = home.pack("2026-03-03");
    agrees(&pack);
    let events = home.app.child().unwrap().reader().unwrap().events(&["summary_asked"]).unwrap();
    let Some((_, Event::SummaryAsked { standing, called, .. })) = events.last() else { panic!("{events:?}") };
    assert_eq!(called, "Sam");
    assert_eq!(standing.agreement.as_ref().unwrap().1.authorised_by, "A. Social Worker");
    let cover = standing.cover.as_ref().unwrap();
    assert_eq!((cover.setting, cover.since.to_rfc3339().as_str()), (Setting::Home, "2026-03-02T22:00:00+00:00"));
    let (priya, _) = home.app.home.record.adult_named("Priya").unwrap();
    assert_eq!(standing.people, [(priya, Role::KeyWorker)]);
    assert!(standing.on_boards.iter().any(|thing| thing.label == "apple"), "{:?}", standing.on_boards);
    assert!(standing.entries_before > 5);
}

/// Whoever asks is named by their office, though they wrote nothing in those days.
#[test]
fn who_asked_stands_on_the_cover() {
    let mut home = SmallHome::new();
    home.note(About::Content, "hummed", None);
    let (name, pin) = ("Kim".to_owned(), TypedPin("7913".into()));
    home.wish(AdultWish::AddAdult { name, role: Role::Manager, pin: pin.clone() }).unwrap();
    home.app.handle(Wish::Lock).unwrap();
    let (kim, _) = home.app.home.record.adult_named("Kim").unwrap();
    home.app.handle(Wish::Unlock { adult: kim, pin }).unwrap();
    let (from, to) = (home.today(), home.today());
    let wish = AdultWish::MakeSummary { from, to, audience: String::new(), out: home.out() };
    let Ok(Answer::Summary { paths, .. }) = home.wish(wish) else { panic!("no summary") };
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(paths.last().unwrap()).unwrap()).unwrap();
    assert_eq!(json["cover"]["made_by"], serde_json::json!({"role": "manager", "code": "A"}));
}

#[test]
fn what_cannot_be_asked_is_said() {
    let mut home = SmallHome::new();
    let day = |text: &str| text.parse().unwrap();
    let ask = |from, to, audience: String, out| AdultWish::MakeSummary { from, to, audience, out };
    let out = home.out();
    let backwards = ask(day("2026-03-02"), day("2026-03-01"), String::new(), out.clone());
    assert!(matches!(home.wish(backwards), Err(Trouble::Days)));
    let long = ask(day("2026-03-01"), day("2026-03-02"), "a".repeat(201), out.clone());
    assert!(matches!(home.wish(long), Err(Trouble::Audience)));
    assert!(!out.exists(), "nothing was written");
    let asked = home.app.child().unwrap().reader().unwrap().count_of("summary_asked").unwrap();
    assert_eq!(asked, 0, "and nothing kept");
}

/// A summary.json made to exhaust or confuse its reader gets an answer.
#[test]
fn junk_in_the_place_of_a_summary_is_answered() {
    let mut home = SmallHome::new();
    home.note(About::Content, "hummed", None);
    let files = open(&home.pack("2026-03-01"));
    let deep = "[".repeat(100_000).into_bytes();
    let large = format!("[{}0]", "0,".repeat(8 << 20)).into_bytes();
    let nested = format!("{}{}", "{\"a\":".repeat(100), "1}").into_bytes();
    let objects: Vec<u8> =
        br#"{"cover": {"chain": {"heads": ["\u001b[2J", 5]}}, "said": 3, "\u202e": [{"count": "x", "entries": 1}]}"#
            .to_vec();
    for junk in [Vec::new(), deep, large, nested, objects, b"null".to_vec(), vec![0xff; 300]] {
        let mut changed: Files = files.clone();
        changed.insert("summary.json".into(), junk.clone());
        for listed in [false, true] {
            if listed {
                relist(&mut changed);
            }
            let verdict = verify(&close(&changed), Held::Nothing);
            assert_ne!(verdict.exit_code(), 0, "{verdict}");
            let text = verdict.to_string();
            assert!(!text.contains(['\u{1b}', '\u{202e}']) && text.len() < 4_000, "{text}");
        }
    }
}
