//! Preview data for preference assessments, what was found, the response log, and the stage of communication.

use super::pictures::Pictures;
use chrono::NaiveDate;
use heard::child::Stage;
use heard::event::{Domain, Given, LastHad, Method, Reaction, Support};
use heard::report::page::{DomainMatrix, Figure, MatrixItem, MatrixRow};
use heard::report::summary::names;
use heard::stats::Telling;
use heard::ui::assess::{self, AssessState, SetUpData, TrialData, WatchData};
use heard::ui::found::{self, FoundData};
use heard::ui::navigation::{self, Page};
use heard::ui::offer::{TileData, TileGroupData};
use heard::ui::responses::{self, ResponsesData};
use heard::ui::stage_set::{self, StageData};
use heard::ui::summary::LineData;
use heard::ui::{AppWindow, LineKind, LineLabel, adult_home};

fn open(window: &AppWindow, page: Page) {
    navigation::show_child(window, Some("Sam"));
    navigation::show_page(window, page);
}

fn tile(label: &str, chosen: bool, pictures: Pictures) -> TileData {
    TileData {
        id: label.to_owned(),
        label: label.to_owned(),
        symbol: pictures.get(&label.replace(' ', "-")),
        chosen,
        ..TileData::default()
    }
}

pub fn set_up(window: &AppWindow, pictures: Pictures) {
    let group = |title: &str, labels: &[&str], chosen: &[&str]| TileGroupData {
        title: title.to_owned(),
        tiles: labels.iter().map(|label| tile(label, chosen.contains(label), pictures)).collect(),
    };
    let data = SetUpData {
        method: Some(Method::Paired),
        real: true,
        domain: Some(Domain::Activity),
        groups: vec![
            group("Offered lately", &["swim", "outside", "water", "key worker"], &["swim"]),
            group("Play", &["music", "play", "book", "make", "listen"], &["music", "book"]),
        ],
        picked: "swim, music, book".to_owned(),
        had: vec![
            ("Sam last had: swim".to_owned(), LastHad::Yesterday),
            ("Sam last had: music".to_owned(), LastHad::NotRecorded),
            ("Sam last had: book".to_owned(), LastHad::WithinTheHour),
        ],
        in_reach: true,
        ..SetUpData::default()
    };
    assess::show(window, &AssessState::SetUp(data), None);
    open(window, Page::Assess);
}

/// What is asked once the things are picked.
pub fn before(window: &AppWindow) {
    let data = SetUpData {
        method: Some(Method::Paired),
        picked: "music, swim and book".to_owned(),
        had: ["music", "swim", "book"].map(|label| (format!("Sam last had: {label}"), LastHad::EarlierToday)).to_vec(),
        in_reach: true,
        ..SetUpData::default()
    };
    assess::show(window, &AssessState::Before(data), None);
    open(window, Page::Assess);
}

pub fn empty(window: &AppWindow, pictures: Pictures) {
    let data = SetUpData {
        reason: Some("Say how: one of the four ways.".to_owned()),
        groups: vec![TileGroupData {
            title: "Play".to_owned(),
            tiles: ["music", "play", "book"].map(|label| tile(label, false, pictures)).to_vec(),
        }],
        ..SetUpData::default()
    };
    assess::show(
        window,
        &AssessState::SetUp(data),
        Some("There is no recording agreement, so what the child does in a trial would not be kept."),
    );
    open(window, Page::Assess);
}

fn trial_data(there: &[&str], pictures: Pictures) -> TrialData {
    TrialData {
        heading: "What did Sam do?".to_owned(),
        detail: "9 more trials to come · you say: “which one?”".to_owned(),
        there: there.iter().map(|label| tile(label, false, pictures)).collect(),
        ways_out: vec![tile("something else", false, pictures), tile("none of these", false, pictures)],
        others: vec!["pushed them away", "no response", "took more than one"],
        ..TrialData::default()
    }
}

pub fn trial(window: &AppWindow, pictures: Pictures) {
    assess::show(window, &AssessState::Trial(trial_data(&["swim", "music"], pictures)), None);
    open(window, Page::Assess);
}

pub fn told(window: &AppWindow, pictures: Pictures) {
    let mut data = trial_data(&["swim", "music", "book", "play", "make"], pictures);
    data.there[1].chosen = true;
    data.others.push("took it, gave it back");
    let data = TrialData {
        taken: true,
        mode: Some(0),
        support: Some(Support::Unprompted),
        given: Some(Given::Given),
        span: Some(2),
        next: "next trial, 9 to come".to_owned(),
        ..data
    };
    assess::show(window, &AssessState::Trial(data), None);
    open(window, Page::Assess);
}

pub fn watch(window: &AppWindow) {
    let thing = |name: &str, time: &str, with| (name.to_owned(), time.to_owned(), with);
    let data = WatchData {
        clock: "3:25".to_owned(),
        detail: "Five minutes are usual. The clock begins with the first tap.".to_owned(),
        running: true,
        things: vec![thing("drum", "1:40", true), thing("bubbles", "0:55", false), thing("book", "0:00", false)],
    };
    assess::show(window, &AssessState::Watch(data), None);
    open(window, Page::Assess);
}

pub fn over(window: &AppWindow) {
    let detail =
        "It was ended by the child. What was tried is kept; with the same things it can be gone on with.".to_owned();
    assess::show(window, &AssessState::Over { detail }, None);
    open(window, Page::Assess);
}

pub fn what_was_found(window: &AppWindow, pictures: Pictures) {
    let figure = |number: u64| Figure { number: number.to_string(), cited: heard::report::page::Cited::none() };
    let item = |thing: &str, chosen: &str| MatrixItem { thing: thing.to_owned(), chosen: chosen.to_owned() };
    let row = |domain: Domain| {
        let (items, offers, people, never) = match domain {
            Domain::Food => {
                (vec![item("toast", "9 of 12"), item("porridge", "2 of 12"), item("fruit", "5 of 9")], 33, "5", None)
            }
            Domain::Drink => (vec![item("squash", "14 of 18"), item("water", "4 of 18")], 36, "6", None),
            Domain::Activity => (
                vec![
                    item("trampoline", "11 of 14"),
                    item("music", "6 of 10"),
                    item("drawing", "1 of 4"),
                    item("drum", "18 of 18"),
                    item("bubbles", "12 of 18"),
                ],
                28,
                "4",
                Some("never offered: swimming and cinema".to_owned()),
            ),
            Domain::Contact => (vec![item("phone Mum", "1 of 1")], 1, "1", None),
            _ => (Vec::new(), 0, "0", None),
        };
        MatrixRow {
            domain: names::domain(domain).to_owned(),
            anchor: None,
            nothing: items.is_empty().then_some("0 offers recorded"),
            items,
            offers: figure(offers),
            people: people.to_owned(),
            never,
        }
    };
    let line = |kind, number: &str, text: &str| LineData { number: number.to_owned(), ..LineData::new(kind, text) };
    let order = "Taken before the rest, group by group: drum; then bubbles, music; then book. Within a group there is no order.";
    let data = FoundData {
        span: 1,
        days: "3 March 2026 to 28 April 2026".to_owned(),
        matrix: DomainMatrix {
            caption: "Every part of life, times chosen of times offered".to_owned(),
            rows: Domain::ALL.into_iter().map(row).collect(),
        },
        before: vec![
            line(LineKind::Lead, "", "An offer is what an adult deliberately put before Sam."),
            line(LineKind::Fact, "98", "offers recorded, by 6 people, in 4 of 11 parts of life"),
        ],
        after: vec![
            line(LineKind::Heading, "", "Choice trials"),
            line(LineKind::Row, "drum", "chosen, of times it lay there: 18 of 18 · plausible range: 82–100 %"),
            LineData { label: LineLabel::ClearPattern, ..line(LineKind::Labelled, "", order) },
            line(
                LineKind::Text,
                "",
                "Older: last tried on 20 March 2026, more than 30 days before this was asked for.",
            ),
        ],
        trouble: String::new(),
        pictures: ["toast", "squash", "water", "trampoline", "music", "drum", "bubbles"]
            .map(|thing| (thing.to_owned(), pictures.get(thing)))
            .into(),
    };
    found::show(window, &data);
    open(window, Page::Found);
}

pub fn response_log(window: &AppWindow) {
    let data = ResponsesData {
        happened: "music began".to_owned(),
        known: ["music began", "hair was washed", "Gran came in"].map(String::from).to_vec(),
        did: vec![Reaction::Stilled, Reaction::Looked],
        support: Support::Unprompted,
        reason: None,
        told: Some(Ok("It is kept.".to_owned())),
        log: vec![LineData::new(
            LineKind::Text,
            "When “music began”, Sam looked 2 of 3 times, went still 1 of 3 times. Seen on 2 days by 1 person.",
        )],
    };
    responses::show(window, &data);
    open(window, Page::Responses);
}

pub fn stage(window: &AppWindow) {
    let data = StageData {
        now: "Now: pre-intentional, found 1 October 2025, by T, speech and language therapist. To be looked at again by 1 April 2026.".to_owned(),
        due: true,
        chosen: Some(Stage::IntentionalInformal),
        by: "T, speech and language therapist".to_owned(),
        on: NaiveDate::from_ymd_opt(2026, 4, 2).unwrap(),
        review: 1,
        reason: None,
        trouble: String::new(),
    };
    stage_set::show(window, &data);
    open(window, Page::Stage);
}

/// The adults' first page of a child at the pre-intentional stage.
pub fn home(window: &AppWindow) {
    let data = adult_home::HomeData {
        adult_name: "Priya".into(),
        adult_role: "key worker".into(),
        has_agreement: true,
        telling: Telling::Responses,
        stage: "pre-intentional, found 1 October 2025".into(),
        today: "Thursday 12 March, evening".into(),
        cover_places: ["not now", "at home", "at school"].map(String::from).to_vec(),
        ..adult_home::HomeData::default()
    };
    adult_home::show(window, &data);
    open(window, Page::Home);
}
