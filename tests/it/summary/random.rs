//! Random records: whatever was kept, no sentence says more, every figure adds up, and the JSON fits its schema.

use super::book::{Book, act, at, held_by_adult, steered};
use super::claims::{is_tidy, over_claims, sentences};
use super::schema::Schema;
use chrono::TimeDelta;
use heard::child::{Agreement, Assent};
use heard::event::{
    About, Act, After, Because, BodyContact, Choice, CorrectionStep, CoverEnd, Domain, Event, ExchangeAnswer,
    ExchangeDetail, First, Given, Held, KnownThing, MatAnswer, MatPurpose, Mistake, Note, Refusal, Setting, Support,
    TouchedBy, When, Withdrawn,
};
use heard::id::EntryId;
use heard::report::summary::{Count, Gate, Share, Summary};
use proptest::collection::vec;
use proptest::prelude::*;

const WORDS: [&str; 8] = ["swing", "music", "apple", "milk", "stop", "no", "help", "bath"];

/// One thing that happens: what, when in minutes after the first day, by whom, and what of it.
type Step = (u8, u32, u8, u8, u8);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec((0u8..18, 0u32..56 * 1_440, 0u8..4, any::<u8>(), any::<u8>()), 0..120)
}

fn support(number: u8) -> Act {
    use Support::{
        ExpectantWait, FullPhysical, Gesture, ModelledFirst, NotRecorded, PartialPhysical, SpokenCue, Unprompted,
    };
    let all = [
        NotRecorded,
        NotRecorded,
        Unprompted,
        Unprompted,
        ExpectantWait,
        Gesture,
        SpokenCue,
        ModelledFirst,
        PartialPhysical,
        FullPhysical,
    ];
    let support = all[usize::from(number) % all.len()];
    match number / 50 {
        0 => steered(support),
        1 => held_by_adult(support),
        2 => Act { touched_by: TouchedBy::AdultModelling, ..act(support) },
        _ => act(support),
    }
}

fn word(number: u8) -> &'static str {
    WORDS[usize::from(number) % WORDS.len()]
}

fn record(steps: Vec<Step>) -> Book {
    let mut book = Book::new();
    let known = |label: &str| KnownThing { domain: Domain::Activity, label: label.to_owned() };
    book.standing.offered_before = vec![known("swing"), known("bike")];
    book.standing.on_boards = WORDS.iter().map(|label| known(label)).collect();
    let mut steps = steps;
    steps.sort_by_key(|step| step.1);
    let (mut notes, mut offers, mut acts): (Vec<EntryId>, Vec<EntryId>, Vec<EntryId>) = Default::default();
    let mut trials: Vec<EntryId> = Vec::new();
    for (kind, minutes, who, one, other) in steps {
        let when = at("2026-03-02") + TimeDelta::minutes(minutes.into());
        let who = u128::from(who) + 1;
        let pick = |from: &[EntryId]| from.get(usize::from(other) % from.len().max(1)).copied();
        match kind {
            0 | 1 => acts.push(book.says(&[word(one), word(other)][..1 + usize::from(one % 2)], when, support(other))),
            2 | 3 => {
                let about = About::ALL[usize::from(one) % 5];
                let refusal = (about == About::SaidNo && one > 60).then(|| Refusal::ALL[usize::from(other) % 6]);
                let said = if about == About::SaidOtherwise { vec![word(other).to_owned()] } else { Vec::new() };
                notes.push(book.notes(who, Note { refusal, said, ..Note::about(about) }, when));
            }
            4 => {
                if let Some(of) = pick(&notes) {
                    let event = if one < 60 {
                        Event::NoteWithdrawn { why: "a mistake".to_owned() }
                    } else {
                        Event::NoteWritten(Note::about(About::ALL[usize::from(one) % 5]))
                    };
                    notes.push(book.corrects(who, of, event, when + TimeDelta::hours(one.into())));
                }
            }
            5 => {
                if let Some(of) = pick(&notes) {
                    let disagrees = if one < 40 { "the teacher" } else { "" };
                    book.means(who, of, [word(one), word(one.wrapping_add(other))], disagrees, when);
                }
            }
            6..=8 => {
                let domain = Domain::ALL[usize::from(one) % 3];
                let things: Vec<&str> = (0..2 + one % 3).map(|number| word(other.wrapping_add(number))).collect();
                let offer = book.offers(who, domain, &things, when);
                offers.push(offer);
                let choice = match other % 12 {
                    0 => Choice::Ended,
                    1 => Choice::NoResponse,
                    2 => Choice::PushedAway,
                    3 => Choice::TookSeveral { places: vec![0, 1] },
                    4 => Choice::RejectedAfter { place: 0 },
                    place => Choice::Took { place: place % 6 },
                };
                if one % 7 > 0 {
                    book.chooses(offer, choice, when, support(one));
                }
            }
            9 => {
                if let Some(offer) = pick(&offers) {
                    book.given(who, offer, if one % 2 == 0 { Given::Given } else { Given::NotGiven }, when);
                }
            }
            10 => {
                if let Some(of) = pick(&acts) {
                    let (support, held_by) = (support(one).support, Held::Child);
                    let body_contact = BodyContact::NotRecorded;
                    book.by(who, Event::SupportTold { of, support, held_by, body_contact }, when);
                }
            }
            12..=14 => exchange(&mut book, (one, other), when),
            15..=17 => trials.extend(trial(&mut book, who, (one, other), trials.last().copied(), when)),
            18 => mat(&mut book, (one, other), when),
            _ => {
                let adult = super::book::adult(who);
                let setting = [Setting::Home, Setting::School][usize::from(one % 2)];
                let agreement = Agreement {
                    authorised_by: "the placing authority".to_owned(),
                    basis: "care plan".to_owned(),
                    assent: Assent::Assented,
                    shown_by: "smiled".to_owned(),
                };
                let event = match other % 6 {
                    0 => Event::AgreementRecorded { agreement },
                    1 => Event::AgreementWithdrawn { by: "somebody".to_owned() },
                    2 => Event::PrivateTimeStarted {},
                    3 => Event::PrivateTimeEnded {},
                    4 => Event::CoverEnded { adult, why: CoverEnd::HandedOver },
                    _ => Event::CoverStarted { adult, setting, room: None },
                };
                book.by(who, event, when);
            }
        }
    }
    book
}

/// A trial of any phase, or something that is said of the last one.
fn trial(
    book: &mut Book,
    who: u128,
    (one, other): (u8, u8),
    last: Option<EntryId>,
    when: heard::event::Moment,
) -> Option<EntryId> {
    if let Some(of) = last.filter(|_| one % 4 == 0) {
        let after = match other % 8 {
            0 => None,
            1 => Some(After::EndedByTheChild),
            2 => Some(After::Backstep),
            3 => Some(After::Answered(ExchangeAnswer::ALL[usize::from(one) % 7])),
            step => Some(After::Corrected(CorrectionStep::ALL[usize::from(step) % 4])),
        };
        match after {
            Some(after) => book.follows(who, of, after, when),
            None => book.corrects(who, of, Event::TrialTakenBack { why: Mistake::NoTrial }, when),
        };
        return None;
    }
    let all = super::trials::of_every_phase(one);
    let fields = all[usize::from(other) % all.len()].clone();
    let first = [First::Gave { place: other % 2 }, First::GaveSomething, First::Nothing][usize::from(one) % 3];
    Some(book.tries(who, super::trials::trial(fields, first), support(one.wrapping_add(other)).support, when))
}

/// A giving and what may follow it; now and then what follows stands alone, or comes twice, or in no order.
fn exchange(book: &mut Book, (one, other): (u8, u8), when: heard::event::Moment) {
    let setting = [Setting::Home, Setting::School, Setting::NotRecorded][usize::from(other % 3)];
    if one % 9 > 0 {
        let words = [word(one % 3), word(other)];
        book.gives_at(setting, &words[..1 + usize::from(one % 2)], when, support(other));
    }
    if other % 3 == 0 {
        book.at_table(Event::ExchangeReceived { after_ms: 400 }, when);
    }
    match one % 5 {
        0 => {}
        1 => {
            let why = [Withdrawn::TakenBack, Withdrawn::PrivateTime, Withdrawn::ScreenLeft][usize::from(other % 3)];
            book.withdraws(why, other.into(), when);
        }
        _ => {
            book.answers(ExchangeAnswer::ALL[usize::from(other) % 7], one.into(), when);
        }
    }
    let detail = match other % 4 {
        0 => ExchangeDetail::First(super::book::thing(word(one))),
        1 => ExchangeDetail::When(When::ALL[usize::from(one % 4)]),
        2 => ExchangeDetail::Because(Because::CANNOT[usize::from(one % 4)]),
        _ => return,
    };
    book.details(detail, when);
    if one % 3 == 0 {
        book.not_ok(when, [TouchedBy::Child, TouchedBy::AdultModelling][usize::from(other % 2)]);
    }
}

/// A mat, as far as it goes: what follows may be of no card, of another mat, or out of order.
fn mat(book: &mut Book, (one, other): (u8, u8), when: heard::event::Moment) {
    let mut set_up = super::mats::day();
    if one % 4 == 0 {
        set_up.purpose = MatPurpose::Teaching;
    }
    let mat = super::mats::begin(book, set_up, when);
    for option in 0..other % 5 {
        super::mats::puts(book, mat, option, (one.wrapping_add(option)) % 4, when, support(one));
    }
    if other % 2 == 0 {
        super::mats::reads(book, mat, when);
    }
    if one % 3 > 0 {
        let answer = [MatAnswer::Right, MatAnswer::NotRight][usize::from(other % 5 == 0)];
        super::mats::answers(book, mat, answer, when);
    }
}

/// Templates that say more than a count, and therefore have a label, always.
const LABELLED: [&str; 16] = [
    "mats.understood",
    "mats.hands_on",
    "said.never_unprompted",
    "said.modelled",
    "said.cannot_say",
    "offered.item",
    "offered.sides_too_few",
    "offered.sides_no_sign",
    "offered.maybe_the_side",
    "asked.wait",
    "asked.wait_too_few",
    "asked.rate",
    "asked.too_few_for_rate",
    "practised.share",
    "noted.read_differently",
    "noted.somebody_disagrees",
];

/// Words by which a sentence says more than a count, whatever its template is called.
const MORE: [&str; 7] = ["plausible", "may be", "cannot say", "too few to", "no sign", "clearly", "differently"];

fn check_sentences(summary: &Summary) {
    for sentence in sentences(summary) {
        let wrong = over_claims(&sentence.text);
        assert!(wrong.is_empty(), "{wrong:?} in {}: {}", sentence.template, sentence.text);
        assert!(sentence.template.starts_with("complete.") || is_tidy(&sentence.text), "{}", sentence.text);
        let ours = ["said.", "offered.", "asked.", "practised.", "refused.", "mats.", "noted.", "cover."];
        if ours.iter().any(|room| sentence.template.starts_with(room)) {
            let labelled = LABELLED.contains(&sentence.template.as_str());
            assert_eq!(sentence.label.is_some(), labelled, "{}: {}", sentence.template, sentence.text);
        }
        let says_more = MORE.iter().any(|words| sentence.text.contains(words));
        assert!(!says_more || sentence.label.is_some(), "{} has no label: {}", sentence.template, sentence.text);
    }
}

pub fn check_count(count: &Count) {
    assert_eq!(count.count, count.entries.len() as u64);
}

pub fn check_share(share: &Share) {
    assert!(share.k <= share.n);
    let rests_on = if share.k == 0 { share.n } else { share.k };
    assert_eq!(share.entries.len() as u64, rests_on, "{share:?}");
}

fn check_figures(book: &Book, summary: &Summary) {
    let record = book.record();
    let acts = |kind: &str| {
        record.in_period().into_iter().filter(|line| record.counts(line) && line.header.kind == kind).count() as u64
    };
    let said: u64 = summary.said.parts.iter().map(|part| part.count.count).sum();
    let otherwise = summary.said.parts.iter().flat_map(|part| &part.items).filter(|item| item.spoken.is_none()).count();
    let given = acts("exchange_offered");
    assert_eq!(said, acts("utterance") + given + otherwise as u64, "every act is in one part");
    for part in &summary.said.parts {
        check_count(&part.count);
        let in_phrases: u64 = part.phrases.iter().map(|phrase| phrase.count.count).sum();
        let with_words = part.items.iter().filter(|item| !item.words.is_empty()).count();
        assert_eq!((in_phrases, part.items.len() as u64), (with_words as u64, part.count.count));
    }
    let offered = &summary.offered;
    check_count(&offered.offers);
    check_count(&offered.given_not_recorded);
    check_share(offered.sides.left());
    check_share(&offered.given);
    assert_eq!(offered.offers.count, acts("offer_made"));
    assert_eq!(offered.domains.iter().map(|row| row.offers.count).sum::<u64>(), offered.offers.count);
    for row in &offered.domains {
        check_count(&row.offers);
        assert!(row.items.is_sorted_by_key(|item| item.label.to_lowercase()));
        assert_eq!(row.label.is_some(), !row.items.is_empty());
        for item in &row.items {
            check_share(&item.chosen);
            assert_eq!(item.chosen_at.iter().sum::<u64>(), item.chosen.k);
            assert!(item.range.is_none() || (item.gate != Gate::TallyOnly && !offered.sides.may_have_decided()));
            assert!(!row.never_offered.contains(&item.label));
        }
    }
    super::asked::check(&summary.asked, given);
    super::trials::check(&summary.asked.practised);
    check_count(&summary.refused.count);
    let refused = summary.refused.items.iter().filter(|item| item.how != Some(Refusal::NoResponse)).count();
    assert_eq!(summary.refused.count.count, refused as u64);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_summary_of_any_record_over_claims(steps in steps()) {
        let book = record(steps);
        let summary = book.summary();
        check_sentences(&summary);
        check_figures(&book, &summary);
    }

    #[test]
    fn any_summary_fits_the_schema_and_reads_back(steps in steps()) {
        let summary = record(steps).summary();
        let value: serde_json::Value = serde_json::from_slice(&summary.content()).unwrap();
        prop_assert_eq!(SCHEMA.with(|schema| schema.fits(&value)), Ok(()));
        prop_assert_eq!(serde_json::from_value::<Summary>(value).unwrap(), summary);
    }
}

thread_local! {
    static SCHEMA: Schema = Schema::new();
}
