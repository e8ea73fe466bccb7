//! Events as fields and back. Each field of an event is one field of the journal, in JSON, under the name it has in the
//! event; after them stand `author`, `present` and `place`, always, `null` where nothing was recorded. Each kind of event
//! has a version; the list of forms only grows, and every form in it is read for ever.

use super::{Field, Value};
use crate::event::{Circumstances, Event, Header};
use crate::id::AdultId;
use serde::de::DeserializeOwned;

/// The names of the circumstances, in their order.
pub const CIRCUMSTANCES: [&str; 3] = ["author", "present", "place"];

/// How one version of one kind of event is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    pub kind: &'static str,
    pub version: u16,
    /// The event's own fields, in their order.
    pub fields: &'static [&'static str],
}

macro_rules! forms {
    ($($variant:ident = $kind:literal $version:literal [$($field:literal),*];)*) => {
        /// Every form there ever was.
        pub const FORMS: &[Form] = &[$(Form { kind: $kind, version: $version, fields: &[$($field),*] }),*];

        /// The form in which an event is written now.
        pub fn form(event: &Event) -> Form {
            match event {
                $(Event::$variant { .. } => Form { kind: $kind, version: $version, fields: &[$($field),*] },)*
            }
        }
    };
}

forms! {
    Utterance = "utterance" 1 ["words", "spoken"];
    PrivateTimeStarted = "private_time_started" 1 [];
    PrivateTimeEnded = "private_time_ended" 1 [];
    ChildFileOpened = "child_file_opened" 1 ["child", "name"];
    BoardSetImported = "board_set_imported" 1 ["set", "name", "revision", "source", "counts"];
    BoardsPrinted = "boards_printed" 1 ["set", "revision", "boards"];
    BoardSetChosen = "board_set_chosen" 1 ["set", "name", "revision", "root"];
    ProtectedEditRefused = "protected_edit_refused" 1 ["board", "button", "word", "attempt"];
    AccessChanged = "access_changed" 1 ["settings"];
    SpeechChanged = "speech_changed" 1 ["settings"];
    SurfaceChanged = "surface_changed" 1 ["settings"];
    ExchangeChanged = "exchange_changed" 1 ["settings"];
    PredictionsCleared = "predictions_cleared" 1 [];
    AgreementRecorded = "agreement_recorded" 1 ["agreement"];
    AgreementWithdrawn = "agreement_withdrawn" 1 ["by"];
    DayCounted = "day_counted" 1 ["day", "counts"];
    PackMade = "pack_made" 1 ["from", "to", "heads"];
    ChoiceMade = "choice_made" 1 ["offer", "choice", "after_ms"];
    NoteWritten = "note_written" 1 [
        "about", "seen", "refusal", "said", "domain", "strength", "lasted", "happening", "words"
    ];
    NoteWithdrawn = "note_withdrawn" 1 ["why"];
    MeaningWritten = "meaning_written" 1 ["of", "meaning"];
    ExchangeOffered = "exchange_offered" 1 ["words", "built_ms"];
    ExchangeReceived = "exchange_received" 1 ["after_ms"];
    ExchangeAnswered = "exchange_answered" 1 ["answer", "after_ms"];
    ExchangeDetailed = "exchange_detailed" 1 ["detail"];
    ExchangeWithdrawn = "exchange_withdrawn" 1 ["why", "after_ms"];
    ExchangeNotOk = "exchange_not_ok" 1 [];
    MatBegun = "mat_begun" 1 [
        "topic", "question", "scale", "points", "direction", "purpose", "about", "facilitator", "others", "checks",
        "parent", "options"
    ];
    MatPlaced = "mat_placed" 1 ["mat", "option", "column", "spot", "after_ms"];
    MatLeftOut = "mat_left_out" 1 ["mat", "option", "after_ms"];
    MatSaidNo = "mat_said_no" 1 ["mat", "option"];
    MatAnswered = "mat_answered" 1 ["mat", "answer"];
    MatAskedAgain = "mat_asked_again" 1 ["mat", "option"];
    MatReadBack = "mat_read_back" 1 ["mat", "column"];
    MatEnded = "mat_ended" 1 ["mat", "why"];
    MatPictured = "mat_pictured" 1 ["mat", "svg", "png"];
    MatQuestionAsked = "mat_question_asked" 1 ["mat", "words", "how"];
    SupportTold = "support_told" 1 ["of", "support", "held_by", "body_contact"];
    OfferMade = "offer_made" 1 ["domain", "options", "medium", "arrangement"];
    GivenTold = "given_told" 1 ["offer", "given"];
    TrialWritten = "trial_written" 1 [
        "practised", "laid", "layout", "first", "partner", "prompter", "activity", "latency_s", "words"
    ];
    TrialFollowed = "trial_followed" 1 ["of", "after"];
    TrialTakenBack = "trial_taken_back" 1 ["why"];
    PhaseChosen = "phase_chosen" 1 ["phase"];
    ReviewRuleSet = "review_rule_set" 1 ["phase", "rule"];
    AssessmentStarted = "assessment_started" 1 [
        "method", "domain", "medium", "arrangement", "things", "phrasing", "in_reach", "in_sight"
    ];
    AssessmentEnded = "assessment_ended" 1 ["assessment", "why"];
    EngagementTimed = "engagement_timed" 1 ["assessment", "seconds", "engaged"];
    AfterwardsSeen = "afterwards_seen" 1 ["offer", "engaged", "seen"];
    ResponseSeen = "response_seen" 1 ["happened", "domain", "did", "words"];
    SaidByOthers = "said_by_others" 1 ["by", "on", "things", "words"];
    StageSet = "stage_set" 1 ["stage", "by", "on", "review"];
    CoverStarted = "cover_started" 1 ["adult", "setting", "room"];
    CoverEnded = "cover_ended" 1 ["adult", "why"];
    SummaryAsked = "summary_asked" 1 ["from", "to", "audience", "called", "standing"];
    SummaryMade = "summary_made" 1 ["asked", "content", "files"];
    PlanSet = "plan_set" 1 ["plan"];
    AdultPictured = "adult_pictured" 1 ["adult", "photo"];
    HomeOpened = "home_opened" 1 ["name", "purpose"];
    DeviceAdded = "device_added" 1 ["device", "public_key"];
    AdultAdded = "adult_added" 1 ["adult", "name", "role"];
    PinSet = "pin_set" 1 ["adult", "verifier"];
    PinFailed = "pin_failed" 1 ["adult", "in_a_row"];
    Unlocked = "unlocked" 1 ["adult"];
    Locked = "locked" 1 [];
    ChildAdded = "child_added" 1 ["child", "name"];
    RecoveryCodeMade = "recovery_code_made" 1 ["recipient"];
    ScreenGivenTo = "screen_given_to" 1 ["child"];
    BackupMade = "backup_made" 1 ["heads"];
    Restored = "restored" 1 ["heads"];
    SymbolPackAdded = "symbol_pack_added" 1 ["name", "symbols"];
    SymbolPackRemoved = "symbol_pack_removed" 1 ["name"];
    Started = "started" 1 ["clean"];
    Stopped = "stopped" 1 [];
}

/// Why an entry could not be read as an event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Undecodable {
    /// Whoever made this copy left the field out. Nothing is wrong with it.
    #[error("the field “{field}” was left out")]
    Withheld { field: String },
    #[error("the kind “{kind}”, version {version}, is not known here")]
    Unknown { kind: String, version: u16 },
    #[error("the fields are not those of the kind “{kind}”")]
    Shape { kind: String },
}

/// Name and JSON of each field of the event and of its circumstances, in order. `None` if the event is not of its form,
/// which would be a mistake in this file.
pub fn encode(event: &Event, circumstances: &Circumstances) -> Option<Vec<(&'static str, Vec<u8>)>> {
    let serde_json::Value::Object(mut map) = serde_json::to_value(event).ok()? else { return None };
    let form = form(event);
    if map.shift_remove("kind")?.as_str() != Some(form.kind) || !map.keys().eq(form.fields) {
        return None;
    }
    let mut fields = Vec::with_capacity(form.fields.len() + CIRCUMSTANCES.len());
    for (name, value) in form.fields.iter().zip(map.values()) {
        fields.push((*name, serde_json::to_vec(value).ok()?));
    }
    let [author, present, place] = CIRCUMSTANCES;
    fields.push((author, serde_json::to_vec(&circumstances.author).ok()?));
    fields.push((present, serde_json::to_vec(&circumstances.present).ok()?));
    fields.push((place, serde_json::to_vec(&circumstances.place).ok()?));
    Some(fields)
}

/// The event of an entry. Kind and version are those of its header.
pub fn decode(kind: &str, version: u16, fields: &[Field]) -> Result<Event, Undecodable> {
    let Some(form) = FORMS.iter().find(|form| form.kind == kind && form.version == version) else {
        return Err(Undecodable::Unknown { kind: kind.to_owned(), version });
    };
    let shape = || Undecodable::Shape { kind: kind.to_owned() };
    let expected = form.fields.iter().chain(&CIRCUMSTANCES);
    if !fields.iter().map(|field| field.name.as_str()).eq(expected.copied()) {
        return Err(shape());
    }
    let mut map = serde_json::Map::new();
    map.insert("kind".to_owned(), kind.into());
    for field in fields.iter().take(form.fields.len()) {
        map.insert(field.name.clone(), read(field, kind)?);
    }
    serde_json::from_value(serde_json::Value::Object(map)).map_err(|_| shape())
}

/// Something that was recorded, unless whoever made this copy left it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded<T> {
    Given(T),
    Withheld,
}

/// What the fields after the event's own say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedCircumstances {
    pub author: Recorded<Option<AdultId>>,
    pub present: Recorded<Option<Vec<AdultId>>>,
    pub place: Recorded<Option<String>>,
}

pub fn decode_circumstances(kind: &str, fields: &[Field]) -> Result<RecordedCircumstances, Undecodable> {
    let Some((_, [author, present, place])) = fields.split_last_chunk::<3>() else {
        return Err(Undecodable::Shape { kind: kind.to_owned() });
    };
    if [&author.name, &present.name, &place.name] != CIRCUMSTANCES {
        return Err(Undecodable::Shape { kind: kind.to_owned() });
    }
    Ok(RecordedCircumstances {
        author: recorded(author, kind)?,
        present: recorded(present, kind)?,
        place: recorded(place, kind)?,
    })
}

impl RecordedCircumstances {
    /// As they were drafted, if nothing was left out.
    pub fn whole(self, header: &Header) -> Option<Circumstances> {
        let (Recorded::Given(author), Recorded::Given(present), Recorded::Given(place)) =
            (self.author, self.present, self.place)
        else {
            return None;
        };
        Some(Circumstances { role: header.role, setting: header.setting, author, present, place })
    }
}

fn recorded<T: DeserializeOwned>(field: &Field, kind: &str) -> Result<Recorded<T>, Undecodable> {
    match read(field, kind) {
        Ok(value) => Ok(Recorded::Given(value)),
        Err(Undecodable::Withheld { .. }) => Ok(Recorded::Withheld),
        Err(fault) => Err(fault),
    }
}

fn read<T: DeserializeOwned>(field: &Field, kind: &str) -> Result<T, Undecodable> {
    match &field.value {
        Value::Given { bytes, .. } => {
            serde_json::from_slice(bytes).map_err(|_| Undecodable::Shape { kind: kind.to_owned() })
        }
        Value::Withheld { .. } => Err(Undecodable::Withheld { field: field.name.clone() }),
    }
}
