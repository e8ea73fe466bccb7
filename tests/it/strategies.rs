//! Random facts: one strategy per kind of event, and for what stands around them.

mod assessment;
mod care;
mod exchange;
mod mat;
mod trial;

pub use assessment::event as assessment_event;
pub use care::care_event;
pub use exchange::event as exchange_event;
pub use mat::{act_on as mat_act, set_up as mat_set_up};
pub use trial::event as trial_event;

use chrono::{DateTime, FixedOffset, NaiveDate};
use heard::board::{Place, Urgent};
use heard::child::{
    AccessSettings, Agreement, Assent, Build, ChooseOn, Delivery, HairColour, MessageBar, Millis, People, RailSide,
    Scheme, SkinTone, Speech, SpeechSettings, Suggestions, SurfaceSettings,
};
use heard::edit::EditKind;
use heard::event::{
    Act, Circumstances, DayCounts, DeviceId, Draft, Event, Head, ImportCounts, KnewAnswer, Mode, Moment, Purpose, Role,
    Setting, Spoken, TouchedBy, Word,
};
use heard::id::{AdultId, BoardId, BoardSetId, ButtonId, ChildId, Digest, EntryId};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

macro_rules! ids {
    ($($name:ident: $id:ident;)*) => {
        $(pub fn $name() -> impl Strategy<Value = $id> {
            any::<u128>().prop_map(|bits| $id(Uuid::from_u128(bits)))
        })*
    };
}

ids! {
    adult: AdultId;
    board: BoardId;
    board_set: BoardSetId;
    button: ButtonId;
    child: ChildId;
    entry_id: EntryId;
}

pub fn digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest)
}

pub fn device() -> impl Strategy<Value = DeviceId> {
    digest().prop_map(DeviceId)
}

/// Any text: other scripts, quotes, control characters, nothing.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![".{0,20}", "[\u{0}-\u{1f}\"\\\\]{0,6}", Just("نہیں، شکریہ 🙂".to_owned())]
}

pub fn day() -> impl Strategy<Value = NaiveDate> {
    (-10_000i32..40_000).prop_map(|days| NaiveDate::default() + chrono::TimeDelta::days(days.into()))
}

/// To the nanosecond, with any offset of whole minutes.
pub fn moment() -> impl Strategy<Value = Moment> {
    (0i64..4_000_000_000, 0u32..1_000_000_000, -14 * 60..=14 * 60).prop_map(|(secs, nanos, minutes)| {
        let offset = FixedOffset::east_opt(minutes * 60).unwrap();
        DateTime::from_timestamp(secs, nanos).unwrap().with_timezone(&offset)
    })
}

pub fn role() -> impl Strategy<Value = Role> {
    use Role::{Advocate, Agency, App, Child, Family, KeyWorker, Manager, SocialWorker, Therapist};
    select(vec![Child, KeyWorker, Manager, Therapist, Family, Advocate, SocialWorker, Agency, App])
}

pub fn setting() -> impl Strategy<Value = Setting> {
    use Setting::{Community, Family, Health, Home, NotRecorded, Other, School, Transport};
    select(vec![Home, School, Family, Community, Transport, Health, Other, NotRecorded])
}

pub fn circumstances() -> impl Strategy<Value = Circumstances> {
    (role(), setting(), option::of(adult()), option::of(vec(adult(), 0..3)), option::of(text()))
        .prop_map(|(role, setting, author, present, place)| Circumstances { role, setting, author, present, place })
}

pub fn act() -> impl Strategy<Value = Act> {
    (
        care::support(),
        select(vec![Mode::Tablet, Mode::PaperSymbol, Mode::Sign, Mode::EyePointing, Mode::Body]),
        select(vec![TouchedBy::Child, TouchedBy::AdultModelling, TouchedBy::AdultOther, TouchedBy::NotRecorded]),
        care::held(),
        care::body_contact(),
        select(vec![KnewAnswer::Yes, KnewAnswer::No, KnewAnswer::NotRecorded]),
    )
        .prop_map(|(support, mode, touched_by, held_by, body_contact, adult_knew_answer)| Act {
            support,
            mode,
            touched_by,
            held_by,
            body_contact,
            adult_knew_answer,
        })
}

pub fn word() -> impl Strategy<Value = Word> {
    let place = (0u16..64, 0u16..64).prop_map(|(row, column)| Place { row, column });
    (text(), text(), button(), board(), digest(), option::of(place), option::of(select(Urgent::ALL.to_vec()))).prop_map(
        |(label, spoken, button, board, revision, place, urgent)| Word {
            label,
            spoken,
            button,
            board,
            revision,
            place,
            urgent,
        },
    )
}

pub fn head() -> impl Strategy<Value = Head> {
    (option::of(child()), device(), any::<u64>(), digest()).prop_map(|(child, device, seq, hash)| Head {
        child,
        device,
        seq,
        hash,
    })
}

pub fn access() -> impl Strategy<Value = AccessSettings> {
    let millis = || (0u16..=10_000).prop_map(Millis::new);
    (millis(), select(vec![ChooseOn::Press, ChooseOn::Release]), millis(), millis(), millis()).prop_map(
        |(hold, choose_on, repeat_same, repeat_any, after_change)| AccessSettings {
            hold,
            choose_on,
            repeat_same,
            repeat_any,
            after_change,
        },
    )
}

pub fn speech() -> impl Strategy<Value = SpeechSettings> {
    (
        select(vec![Build::WordsOnPress, Build::Quiet]),
        select(vec![Delivery::CutIn, Delivery::FinishTheWord]),
        (text(), 80u16..=450, 0u8..=100),
        vec(select(vec!["en", "cy", "pa", "zh-Hant"]).prop_map(heard::board::Locale::new), 0..3),
    )
        .prop_map(|(build, delivery, (voice, rate, pitch), languages_at_home)| SpeechSettings {
            build,
            delivery,
            speech: Speech { voice, rate, pitch },
            languages_at_home,
        })
}

pub fn surface() -> impl Strategy<Value = SurfaceSettings> {
    (
        select(vec![MessageBar::Shown, MessageBar::Off]),
        select(vec![RailSide::Left, RailSide::Right]),
        select(vec![Scheme::Light, Scheme::Dark, Scheme::HighContrast]),
        (option::of(select(SkinTone::ALL.to_vec())), option::of(select(HairColour::ALL.to_vec()))),
        select(vec![Suggestions::On, Suggestions::Off]),
    )
        .prop_map(|(message_bar, rail, scheme, (skin, hair), suggestions)| SurfaceSettings {
            message_bar,
            rail,
            scheme,
            people: People { skin, hair },
            suggestions,
        })
}

pub fn agreement() -> impl Strategy<Value = Agreement> {
    let assent = select(vec![Assent::Assented, Assent::Dissented, Assent::Unclear, Assent::NotAsked]);
    (text(), text(), assent, text()).prop_map(|(authorised_by, basis, assent, shown_by)| Agreement {
        authorised_by,
        basis,
        assent,
        shown_by,
    })
}

fn import_counts() -> impl Strategy<Value = ImportCounts> {
    any::<[u32; 8]>().prop_map(|[boards, placed, parked, refused, pictures, links, dead_links, losses]| ImportCounts {
        boards,
        placed,
        parked,
        refused,
        pictures,
        links,
        dead_links,
        losses,
    })
}

fn day_counts() -> impl Strategy<Value = DayCounts> {
    any::<[u32; 4]>().prop_map(|[navigation, cleared, filtered, repeats]| DayCounts {
        navigation,
        cleared,
        filtered,
        repeats,
    })
}

/// A word of which only the label matters.
pub fn a_word(label: &str) -> Word {
    Word {
        label: label.to_owned(),
        spoken: label.to_owned(),
        button: ButtonId(Uuid::nil()),
        board: BoardId(Uuid::nil()),
        revision: Digest([0; 32]),
        place: None,
        urgent: None,
    }
}

/// Any event of the child's file but those of [`care_event`].
pub fn child_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (vec(word(), 0..4), select(vec![Spoken::Bar, Spoken::Presses, Spoken::Urgent]))
            .prop_map(|(words, spoken)| Event::Utterance { words, spoken }),
        exchange::event(),
        trial::event(),
        mat::event(),
        Just(Event::PrivateTimeStarted {}),
        Just(Event::PrivateTimeEnded {}),
        (child(), text()).prop_map(|(child, name)| Event::ChildFileOpened { child, name }),
        (board_set(), text(), digest(), digest(), import_counts()).prop_map(|(set, name, revision, source, counts)| {
            Event::BoardSetImported { set, name, revision, source, counts }
        }),
        (board_set(), text(), digest(), board()).prop_map(|(set, name, revision, root)| Event::BoardSetChosen {
            set,
            name,
            revision,
            root
        }),
        (board(), option::of(button()), option::of(select(Urgent::ALL.to_vec())), select(EditKind::ALL.to_vec()))
            .prop_map(|(board, button, word, attempt)| Event::ProtectedEditRefused { board, button, word, attempt }),
        (board_set(), digest(), vec(board(), 0..4)).prop_map(|(set, revision, boards)| Event::BoardsPrinted {
            set,
            revision,
            boards
        }),
        access().prop_map(|settings| Event::AccessChanged { settings }),
        speech().prop_map(|settings| Event::SpeechChanged { settings }),
        surface().prop_map(|settings| Event::SurfaceChanged { settings }),
        exchange::settings().prop_map(|settings| Event::ExchangeChanged { settings }),
        agreement().prop_map(|agreement| Event::AgreementRecorded { agreement }),
        text().prop_map(|by| Event::AgreementWithdrawn { by }),
        Just(Event::PredictionsCleared {}),
        (day(), day_counts()).prop_map(|(day, counts)| Event::DayCounted { day, counts }),
        (day(), day(), vec(head(), 0..3)).prop_map(|(from, to, heads)| Event::PackMade { from, to, heads }),
    ]
}

/// Any event of the home's file, and those of both.
pub fn home_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (text(), select(vec![Purpose::Care, Purpose::Demonstration]))
            .prop_map(|(name, purpose)| Event::HomeOpened { name, purpose }),
        text().prop_map(|recipient| Event::RecoveryCodeMade { recipient }),
        (device(), text()).prop_map(|(device, public_key)| Event::DeviceAdded { device, public_key }),
        (adult(), text(), role()).prop_map(|(adult, name, role)| Event::AdultAdded { adult, name, role }),
        (adult(), digest()).prop_map(|(adult, photo)| Event::AdultPictured { adult, photo }),
        (adult(), text()).prop_map(|(adult, verifier)| Event::PinSet { adult, verifier }),
        (adult(), any::<u32>()).prop_map(|(adult, in_a_row)| Event::PinFailed { adult, in_a_row }),
        adult().prop_map(|adult| Event::Unlocked { adult }),
        Just(Event::Locked {}),
        (child(), text()).prop_map(|(child, name)| Event::ChildAdded { child, name }),
        child().prop_map(|child| Event::ScreenGivenTo { child }),
        vec(head(), 0..3).prop_map(|heads| Event::BackupMade { heads }),
        vec(head(), 0..3).prop_map(|heads| Event::Restored { heads }),
        (text(), any::<u32>()).prop_map(|(name, symbols)| Event::SymbolPackAdded { name, symbols }),
        text().prop_map(|name| Event::SymbolPackRemoved { name }),
        any::<bool>().prop_map(|clean| Event::Started { clean }),
        Just(Event::Stopped {}),
    ]
}

/// Any event there is.
pub fn event() -> impl Strategy<Value = Event> {
    prop_oneof![child_event(), care_event(), assessment_event(), home_event()]
}

pub fn draft() -> impl Strategy<Value = Draft> {
    (event(), moment(), option::of(act()), circumstances(), option::of(entry_id()))
        .prop_map(|(event, at, act, circumstances, corrects)| Draft { event, at, act, circumstances, corrects })
}
