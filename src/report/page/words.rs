//! What the page itself says: titles, leads and captions. Fixed, so that no summary can be worded by a renderer. Titles name
//! the child; "I" is never the child's voice here.

use crate::report::summary::{SupportPart, Telling};

/// The child's name belonging to something: "Sam’s", "Agnes’s".
pub fn whose(called: &str) -> String {
    format!("{called}’s")
}

pub fn title(called: &str) -> String {
    format!("What {called} told us")
}

pub const KICKER: &str = "Voice-of-the-child summary";

pub fn not_proof(called: &str) -> String {
    format!("This is a record of what was noticed, not proof of what {called} thinks.")
}

pub const DEMONSTRATION: &str = "This was made from a demonstration. Nobody in it is real.";

pub const HOW_TO_CHECK: &str = "The content hash names these words and figures, in whichever form they are read. The evidence pack \
                                holds the entries; “heard verify” counts every figure again from them. A head that somebody \
                                outside the home keeps shows whether anything before it was changed later. It shows change, not \
                                truth.";

pub const COMPLETE: &str = "How complete is this?";

pub fn complete_lead(called: &str) -> String {
    format!("Read this page first. A gap says nothing about {called}. It says that nothing was written down.")
}

pub const GAPS: &str = "More than 24 hours with nothing recorded";
pub const NO_GAPS: &str = "No stretch of more than 24 hours is without an entry.";
pub const HOURS: &str = "Observed hours";
pub const HOURS_LEAD: &str =
    "Hours count only while a named adult said “with the child now”. Where nobody did, there is no rate.";

pub fn said(called: &str) -> String {
    format!("What {called} said")
}

pub const SAID_LEAD: &str = "Five parts, by how much help there was. They are never added together. Words stand as they were on the \
                             symbols, in order, unchanged.";
pub const URGENT: &str = "Every use of an urgent word";
pub const NO_URGENT: &str = "No use of an urgent word is recorded in this period.";
pub const NOTHING_SAID: &str = "Nothing is recorded here.";

pub fn mats(called: &str) -> String {
    format!("{} views mats", whose(called))
}

pub const MATS_LEAD: &str = "Cards sorted under a scale, as they were left. Only mats that were read back and said to be right \
                             are views. What a card lies under is said by the picture alone.";
pub const MATS_APART: &str = "Mats that are not counted as views";
pub const MATS_APART_LEAD: &str = "They are listed with the reason, and nothing is counted from them.";

pub fn offered(called: &str, telling: Telling) -> String {
    match telling {
        Telling::Choices => format!("What {called} was offered and chose"),
        Telling::Responses => format!("What happened, and what {called} did"),
    }
}

pub fn put_before(called: &str) -> String {
    format!("What was put before {called}")
}

/// "times chosen" of an item.
pub const fn taken(telling: Telling) -> &'static str {
    match telling {
        Telling::Choices => "chosen",
        Telling::Responses => "taken",
    }
}

pub const fn taken_of(telling: Telling) -> &'static str {
    match telling {
        Telling::Choices => "chosen, of times it lay there",
        Telling::Responses => "taken, of times it lay there",
    }
}

pub const fn taken_things(telling: Telling) -> &'static str {
    match telling {
        Telling::Choices => "things chosen are",
        Telling::Responses => "things taken are",
    }
}

pub const fn matrix(telling: Telling) -> &'static str {
    match telling {
        Telling::Choices => "Every part of life, times chosen of times offered",
        Telling::Responses => "Every part of life, times taken of times offered",
    }
}

/// Over the columns of an offer table.
pub const fn heads(telling: Telling) -> [&'static str; 4] {
    match telling {
        Telling::Choices => ["offered", "times chosen", "plausible range", "chosen of offered"],
        Telling::Responses => ["offered", "times taken", "plausible range", "taken of offered"],
    }
}

pub const fn assessed(telling: Telling) -> &'static str {
    match telling {
        Telling::Choices => "Choice trials",
        Telling::Responses => "What was tried, thing beside thing",
    }
}

pub const ASSESSED_LEAD: &str = "Things were put there on purpose, one trial after another, at places that go round. Ranges assume \
                                 separate trials; trials of one day hang together, so the days stand beside every count.";
pub const NO_RANGE_PLACE: &str = "no range: the side or the place may have decided";
pub const OTHERS: &str = "What people who know the child say";
pub const OTHERS_LEAD: &str = "Lists that people gave. Such lists can differ from what is found by trying, so they stand by \
                               themselves and are in no figure.";
pub const RESPONSES: &str = "Responses that were seen";

pub fn responses_lead(called: &str) -> String {
    format!(
        "What happened is quoted as somebody wrote it down. What {called} did is from one list, the same for everybody, in \
         which ways of refusing stand beside ways of going towards something."
    )
}

pub const NO_RESPONSES: &str = "No responses are recorded in this period. That says nothing about what happened and was not \
                                written down.";
pub const RESPONSE_TIMES: &str = "Each response, and the entries that say so";
pub const RESPONSE_WORDS: &str = "In the writers’ words";

pub fn offered_lead(called: &str) -> String {
    format!(
        "An offer is what an adult deliberately put before {called}. What a board happened to show is not an offer. What \
         was never offered was never turned down."
    )
}

pub const SIDE_TITLE: &str = "The side may have decided";

pub fn side_text(called: &str) -> String {
    format!(
        "Where two things lay side by side, {called} took one side so many more times than the other that the side may have \
         decided, not the thing. Nothing below is put in order, and no range is drawn."
    )
}

pub const SIDE_MAYBE: &str = "taken on the left, of choices between two things side by side: the side may have decided";
pub const TOO_FEW: &str = "too few to say";
pub const NO_RANGE: &str = "no range: the side may have decided";
pub const NEVER_OFFERED: &str = "never offered";
pub const NO_OFFERS: &str = "0 offers recorded";

pub fn asked(called: &str) -> String {
    format!("What {called} asked for and what happened")
}

pub fn asked_lead(called: &str) -> String {
    format!(
        "An exchange is a picture, or a strip of them, that {called} gave to whoever was there, and the answer of that partner. \
         Partners answer at the table, and which of the adults did so is not recorded. What was asked for without the tablet \
         is not here."
    )
}

pub const ENDED: &str = "How each exchange ended";
pub const SHOWN_WITH: &str = "What partners showed with an answer";
pub const BY_PLACE: &str = "By setting: what was asked for";
pub const IN_HOURS: &str = "By setting: exchanges in observed time";
pub const AGAIN: &str = "Asked for again within five minutes";
pub const NOT_GIVEN: &str = "What was asked for and not given, the newest last";
pub const NOT_OK: &str = "answers to which “that is not OK” was said";
pub const WAIT_MEDIAN: &str = "within which half of the answers by partners came";
pub const WAIT_LONGEST: &str = "for the answer that took longest";
pub const SET_APART: &str = "shown by an adult or with hands-on support, and in no figure here";

pub const PRACTISED: &str = "Practised on paper";
pub const PRACTISED_LEAD: &str = "Adults arranged these trials and wrote down the first response to each. They are not counted \
                                  as said or asked for. Right means: what the phase is about, at the first go, unprompted \
                                  or waited for. What guessing alone would give stands beside every share.";
pub const BY_MODE: &str = "Given to a partner, by how much help there was";
pub const RIGHT_WITHOUT_HELP: &str = "First responses, by phase and number of pictures";
pub const TRIALS: &str = "Trials, by phase";
pub const COURSES: &str = "What else came of the trials, by phase";
pub const ANSWERED: &str = "What partners answered to the trials, by phase";
pub const AROUND: &str = "With whom, where and with what, by phase";

pub fn refused(called: &str) -> String {
    format!("What {called} said no to")
}

pub const REFUSED_LEAD: &str = "Every way of saying no, in the order in which it happened. Pushing away, turning away, closing the \
                                eyes, leaving, saying no and not responding are kept apart.";
pub const NOTHING_REFUSED: &str = "Nothing is recorded that was said no to. That does not mean that nothing was.";

pub const SEEN: &str = "Content and distress as recorded";

pub fn seen_lead(called: &str) -> String {
    format!(
        "What adults wrote down of how {called} showed contentment and distress. More entries can mean more to see, or more \
         writing."
    )
}

pub const SEEN_LABEL: &str = "How far what was recorded of content and distress can be relied on.";
pub const CHART: &str = "Week by week, as recorded";
pub const CHART_LEAD: &str = "One panel for each setting, all to the same scale. Under each week: shifts with any entry, of the \
                              shifts that it has.";
pub const NO_SHIFTS: &str = "no shifts";
pub const NO_MIDDLE: &str = "no middle line under five recorded weeks";

pub const NOTES: &str = "Notes";

pub fn notes_lead(called: &str) -> String {
    format!(
        "What was seen and what it might mean are two things with an author each. Meanings are what somebody thought, not \
         findings about {called}."
    )
}

pub const NO_NOTES: &str = "No notes were written in this period.";
pub const SEEN_BOX: &str = "Seen and heard";
pub const MEANT_BOX: &str = "What it might mean";
pub const KIND_ONLY: &str = "Only the kind of note was recorded.";

pub const BACK: &str = "Method, sources, glossary, entries";
pub const METHOD: &str = "Method";
pub const SOURCES: &str = "Sources";
pub const RIGHTS: &str = "Rights that this is for";
pub const GLOSSARY: &str = "Glossary";
pub const LISTS: &str = "Lists of entries";
pub const LISTS_LEAD: &str = "Where a figure rests on many entries, they stand here.";
pub const INDEX: &str = "Entries";
pub const INDEX_LEAD: &str = "Every entry that something above rests on: its number, when it happened, its kind, and how its name \
                              and its hash begin. The evidence pack holds the entries themselves.";

pub const APPENDIX: &str = "Appendix: all that was said, in order";

pub fn appendix_lead(called: &str) -> String {
    format!("Each act by itself, in the same five parts as under “{}”.", said(called))
}

/// Instead of a list that is too long to print.
pub fn not_on_paper(lines: usize) -> String {
    format!(
        "{lines} lines, too many for paper. They stand in the summary for browsers, which has the same content hash."
    )
}

/// What has to be said again where single acts of this part stand.
pub fn caution(part: SupportPart, called: &str) -> Option<String> {
    match part {
        SupportPart::UnpromptedOrWaitedFor | SupportPart::Prompted => None,
        SupportPart::HelpNotRecorded => Some("Nobody recorded how much help there was with these.".to_owned()),
        SupportPart::Modelled => Some(format!("This is what adults showed. It is not counted as {called} speaking.")),
        SupportPart::HandsOn => Some(format!("We cannot say that these are {} words.", whose(called))),
    }
}

/// Every wording above, for a child called this and told of so: what the tests of over-claiming read.
pub fn all(called: &str, telling: Telling) -> Vec<String> {
    let fixed = [
        KICKER,
        DEMONSTRATION,
        HOW_TO_CHECK,
        COMPLETE,
        GAPS,
        NO_GAPS,
        HOURS,
        HOURS_LEAD,
        SAID_LEAD,
        URGENT,
        NO_URGENT,
        NOTHING_SAID,
        ASSESSED_LEAD,
        NO_RANGE_PLACE,
        OTHERS,
        OTHERS_LEAD,
        RESPONSES,
        NO_RESPONSES,
        RESPONSE_TIMES,
        RESPONSE_WORDS,
        TOO_FEW,
        NO_RANGE,
        NEVER_OFFERED,
        NO_OFFERS,
        ENDED,
        SHOWN_WITH,
        BY_PLACE,
        IN_HOURS,
        AGAIN,
        NOT_GIVEN,
        NOT_OK,
        WAIT_MEDIAN,
        WAIT_LONGEST,
        SET_APART,
        PRACTISED,
        PRACTISED_LEAD,
        BY_MODE,
        RIGHT_WITHOUT_HELP,
        TRIALS,
        COURSES,
        ANSWERED,
        AROUND,
        MATS_LEAD,
        MATS_APART,
        MATS_APART_LEAD,
        REFUSED_LEAD,
        NOTHING_REFUSED,
        SEEN,
        SEEN_LABEL,
        CHART,
        CHART_LEAD,
        NO_SHIFTS,
        NO_MIDDLE,
        NOTES,
        NO_NOTES,
        SEEN_BOX,
        MEANT_BOX,
        KIND_ONLY,
        BACK,
        METHOD,
        SOURCES,
        RIGHTS,
        GLOSSARY,
        LISTS,
        LISTS_LEAD,
        INDEX,
        INDEX_LEAD,
        APPENDIX,
    ];
    let named = [
        title,
        not_proof,
        complete_lead,
        said,
        put_before,
        responses_lead,
        offered_lead,
        asked,
        asked_lead,
        mats,
        refused,
        seen_lead,
        notes_lead,
        appendix_lead,
    ];
    // The side is made something of only where choices are told.
    let sides = match telling {
        Telling::Choices => vec![SIDE_TITLE.to_owned(), SIDE_MAYBE.to_owned(), side_text(called)],
        Telling::Responses => Vec::new(),
    };
    let cautions = SupportPart::ALL.into_iter().filter_map(|part| caution(part, called));
    let counted = [not_on_paper(10_000)];
    fixed
        .iter()
        .map(|text| (*text).to_owned())
        .chain(counted)
        .chain(named.iter().map(|text| text(called)))
        .chain(cautions)
        .chain(sides)
        .chain([offered(called, telling)])
        .chain(heads(telling).map(str::to_owned))
        .chain(
            [taken(telling), taken_of(telling), taken_things(telling), matrix(telling), assessed(telling)]
                .map(str::to_owned),
        )
        .collect()
}
