//! Sam's notes: one without a word, one written late, one that was corrected, one taken back, and two readings of one evening.

use super::sample::{moment, owned, person};
use heard::event::{About, Confidence, Lasted, Mode, Refusal, Role, Setting, Support};
use heard::report::summary::wording::{NotedWording, Wording as _};
use heard::report::summary::{Evidence, Late, MeaningItem, No, NoteItem, Person};

fn no(number: u64) -> No {
    No(number.to_string())
}

pub fn notes() -> Vec<NoteItem> {
    let plain = |no: u64, on, about, by: Person| NoteItem {
        no: No(no.to_string()),
        at: moment(on, 18, 20),
        entered: moment(on, 18, 31),
        late: Late::AtTheTime,
        by,
        about,
        seen: vec![],
        refusal: None,
        said: vec![],
        mode: None,
        support: None,
        domain: None,
        strength: None,
        lasted: Lasted::NotTimed,
        happening: vec![],
        words: String::new(),
        setting: Setting::Home,
        place: None,
        present: None,
        corrects: None,
        corrected_by: None,
        withdrawn: None,
        meanings: vec![],
        sentences: vec![],
    };
    let (worker, agency, family) = (person(Role::KeyWorker, "A"), person(Role::Agency, "B"), person(Role::Family, "A"));
    let spring =
        "Flapped both hands and laughed out loud when the swing went high. Looked at me and signed “more” twice.";
    let bath = "Screamed when the bath was running. Hands over ears, pressed himself against the door, 4 minutes.";
    let longer = "Screamed when the bath was running. Hands over ears, pressed himself against the door. It was nearer \
                  ten minutes; I had looked at the wrong clock.";
    let both = |one: &str, other: &str| owned(&[one, other]);
    vec![
        NoteItem {
            seen: owned(&["flapping", "laughing"]),
            said: owned(&["more"]),
            mode: Some(Mode::Sign),
            support: Some(Support::Unprompted),
            strength: Some(0),
            lasted: Lasted::Seconds(1_500),
            happening: owned(&["garden", "swing"]),
            words: spring.to_owned(),
            place: Some("garden".to_owned()),
            present: Some(vec![worker.clone(), agency.clone()]),
            ..plain(18, 2, About::Content, worker.clone())
        },
        plain(22, 3, About::Distress, agency.clone()),
        NoteItem {
            seen: owned(&["hands over ears", "screaming"]),
            strength: Some(3),
            lasted: Lasted::Seconds(240),
            happening: owned(&["bath time"]),
            words: bath.to_owned(),
            present: Some(vec![worker.clone()]),
            corrected_by: Some(No("95".to_owned())),
            sentences: vec![
                NotedWording::Corrected { no: no(95), by: "key worker A".to_owned(), minutes: 1_600 }
                    .counted(vec![no(92), no(95)]),
            ],
            ..plain(92, 11, About::Distress, worker.clone())
        },
        NoteItem {
            seen: owned(&["hands over ears", "screaming"]),
            strength: Some(3),
            lasted: Lasted::Seconds(600),
            happening: owned(&["bath time"]),
            words: longer.to_owned(),
            present: Some(vec![worker.clone()]),
            entered: moment(12, 21, 14),
            late: Late::TheNextDayOrAfter,
            corrects: Some(No("92".to_owned())),
            sentences: vec![
                NotedWording::Corrects { no: no(92), by: "key worker A".to_owned(), minutes: 1_600 }
                    .counted(vec![no(92), no(95)]),
                NotedWording::ReadDifferently {
                    readers: vec![("key worker A".to_owned(), no(96)), ("family A".to_owned(), no(101))],
                }
                .labelled(Evidence::DontKnow, vec![no(96), no(101)]),
            ],
            meanings: vec![
                MeaningItem {
                    no: No("96".to_owned()),
                    at: moment(12, 21, 20),
                    by: worker.clone(),
                    possibilities: both("The noise of the water hurts his ears.", "He has an ear infection."),
                    confidence: Confidence::Think,
                    basis: "He covers his ears with the vacuum cleaner too.".to_owned(),
                    disagrees: String::new(),
                    check: "Run the bath before he comes in; ask the doctor to look at his ears.".to_owned(),
                },
                MeaningItem {
                    no: No("101".to_owned()),
                    at: moment(13, 9, 5),
                    by: family,
                    possibilities: both(
                        "Something happened in that bathroom.",
                        "He is frightened of who helps him there.",
                    ),
                    confidence: Confidence::Guess,
                    basis: "He has a bath at ours without any fuss.".to_owned(),
                    disagrees: "I do not think it is the noise: our bath is louder.".to_owned(),
                    check: "See who was there each time.".to_owned(),
                },
            ],
            ..plain(95, 11, About::Distress, worker.clone())
        },
        NoteItem {
            refusal: Some(Refusal::TurnedAway),
            happening: owned(&["music"]),
            words: "Hands over ears.".to_owned(),
            ..plain(107, 14, About::SaidNo, worker.clone())
        },
        NoteItem {
            said: owned(&["coat"]),
            mode: Some(Mode::ObjectOfReference),
            support: Some(Support::NotRecorded),
            entered: moment(16, 23, 2),
            late: Late::WrittenLater,
            ..plain(120, 16, About::SaidOtherwise, agency.clone())
        },
        NoteItem {
            words: "Attention-seeking again, threw the cup.".to_owned(),
            withdrawn: Some((No("163".to_owned()), "This was about another child.".to_owned())),
            sentences: vec![
                NotedWording::TakenBack { no: no(163), by: "agency worker B".to_owned(), minutes: 45 }
                    .counted(vec![no(160), no(163)]),
            ],
            ..plain(160, 21, About::Other, agency)
        },
    ]
}
