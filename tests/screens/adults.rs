//! Preview data for the adults' pages.

use super::pictures::Pictures;
use chrono::NaiveDate;
use heard::child::{
    AccessSettings, Agreement, Assent, ExchangeSettings, Giving, Millis, SpeechSettings, SurfaceSettings, Wait,
};
use heard::event::{Domain, Given, Medium, Support};
use heard::ui::adult_home::{ChildItemData, HomeData, HourData};
use heard::ui::backup::{BackupPlaceData, BackupState};
use heard::ui::boards::{self, BoardsData};
use heard::ui::import::{FileItemData, ImportState, ReportData, ReportGroupData};
use heard::ui::notices::NoticeItemData;
use heard::ui::offer::{ChoosingData, OfferState, RecordingData, TileData, TileGroupData};
use heard::ui::pack::{LeftOut, PackSpan, PackState};
use heard::ui::people::StaffData;
use heard::ui::pin::{AdultItemData, PinState};
use heard::ui::plan::{PlanData, ShiftData};
use heard::ui::voice::VoiceItemData;
use heard::ui::{
    AppWindow, about, access, adult_home, agreement, backup, child_new, import, navigation, notices, offer, pack,
    people, pin, plan, voice,
};
use navigation::Page;

pub fn open(window: &AppWindow, page: Page) {
    navigation::show_child(window, Some("Sam"));
    navigation::show_page(window, page);
}

pub fn who(window: &AppWindow) {
    let adult = |name: &str, role: &str| AdultItemData { id: name.into(), name: name.into(), role: role.into() };
    pin::show(
        window,
        &[adult("Priya", "key worker"), adult("Tom", "agency worker"), adult("Ms Adeyemi", "registered manager")],
    );
    open(window, Page::Pin);
}

pub fn waiting(window: &AppWindow) {
    pin::show(window, &[AdultItemData { id: "p".into(), name: "Priya".into(), role: "key worker".into() }]);
    pin::show_state(window, PinState::Wait(12));
    open(window, Page::Pin);
}

pub fn pad(window: &AppWindow) {
    pin::show(window, &[AdultItemData { id: "p".into(), name: "Priya".into(), role: "key worker".into() }]);
    open(window, Page::Pin);
}

fn hour(hour: usize) -> HourData {
    let said = [0, 0, 1, 2, 1, 0, 0, 2, 5, 1, 2, 1, 2, 1, 0, 0, 0, 0];
    HourData {
        hour: format!("{hour:02}"),
        said: said[hour - 6],
        content: [9, 13, 16, 18].contains(&hour),
        distress: [14, 19].contains(&hour),
        other: false,
        to_come: hour > 19,
    }
}

pub fn home(window: &AppWindow) {
    let child = |name: &str, board_set: &str, open| ChildItemData {
        id: name.into(),
        name: name.into(),
        board_set: board_set.into(),
        open,
    };
    adult_home::show(
        window,
        &HomeData {
            adult_name: "Priya".into(),
            adult_role: "key worker".into(),
            children: vec![
                child("Sam", "First words", true),
                child("Ella", "Quick core 24", false),
                child("Jo", "", false),
            ],
            notices: 2,
            showing: false,
            has_agreement: true,
            last_backup: "Sunday 8 March, 02:00".into(),
            today: "Thursday 12 March, evening".into(),
            cover_places: ["not now", "at home", "at school"].map(String::from).to_vec(),
            cover_chosen: 1,
            cover_words: "Priya, since 15:05. Ends by itself after four hours.".into(),
            hours: (6..24).map(hour).collect(),
            hours_words: "What the record of today holds".into(),
            ..HomeData::default()
        },
    );
    open(window, Page::Home);
}

fn offer_tile(label: &str, pictures: Pictures) -> TileData {
    TileData {
        id: label.to_owned(),
        label: label.to_owned(),
        symbol: pictures.get(&label.replace(' ', "-")),
        dashed: label == "something else",
        ..TileData::default()
    }
}

fn offer_group(title: &str, labels: &[&str], chosen: &[&str], pictures: Pictures) -> TileGroupData {
    let tile = |label: &&str| TileData { chosen: chosen.contains(label), ..offer_tile(label, pictures) };
    TileGroupData { title: title.to_owned(), tiles: labels.iter().map(tile).collect() }
}

pub fn offering(window: &AppWindow, pictures: Pictures) {
    let chosen = ["swim", "music"];
    let groups = vec![
        offer_group("Offered lately", &["swim", "outside", "water", "key worker"], &chosen, pictures),
        offer_group("Play", &["music", "play", "book", "make", "listen"], &chosen, pictures),
        offer_group("Food and drink", &["apple", "food", "hot chocolate"], &chosen, pictures),
    ];
    let data = ChoosingData {
        again: Some("swim, outside".into()),
        medium: Medium::Screen,
        groups,
        picked: "swim, music".into(),
        domain: Some(Domain::Activity),
        domains_open: false,
        reason: None,
    };
    offer::show(window, &OfferState::Choosing(data), None);
    open(window, Page::Offer);
}

pub fn offering_real(window: &AppWindow, pictures: Pictures) {
    let data = ChoosingData {
        again: None,
        medium: Medium::Objects,
        groups: vec![offer_group("Words of your own", &["blue train"], &["blue train"], pictures)],
        picked: "blue train".into(),
        domain: None,
        domains_open: true,
        reason: Some("Pick two to five things.".into()),
    };
    offer::show(window, &OfferState::Choosing(data), Some("Each thing can be in an offer only once."));
    open(window, Page::Offer);
}

pub fn outcome(window: &AppWindow, pictures: Pictures) {
    let labels = ["blue train", "ball", "something else", "none of these"];
    let data = RecordingData {
        heading: "What became of it".into(),
        detail: "It is kept.".into(),
        options: offer_group("", &labels, &["ball"], pictures).tiles,
        others: ["pushed them away", "no response", "took more than one", "took it, gave it back", "end the offer"]
            .map(String::from)
            .to_vec(),
        other: None,
        taken: true,
        support: Support::Gesture,
        given: Some(Given::NotGiven),
    };
    offer::show(window, &OfferState::Recording(data), None);
    open(window, Page::Offer);
}

fn board_sets() -> Vec<(String, String)> {
    [
        ("First words, 6 large cells", "Three words, and room for three photos of the child’s own people and things"),
        ("First words, 12 cells", "Eight words, and room for four photos"),
        ("Core words, 24 cells", "For most children to begin with: a first board and others behind it"),
        ("Core words, 60 cells", "For a child who finds small cells: the most words, the fewest steps"),
    ]
    .map(|(name, detail)| (name.to_owned(), detail.to_owned()))
    .to_vec()
}

pub fn boards(window: &AppWindow) {
    let data = BoardsData {
        name: "Core 24".to_owned(),
        facts: "34 boards, 357 different words, 4 rows of 6".to_owned(),
        supplied: board_sets(),
        asked: Some(3),
        trouble: None,
        own_words: Some("15 of 15 places that these boards keep free are still to be filled".to_owned()),
    };
    boards::show(window, &data);
    open(window, Page::Boards);
}

pub fn child_new(window: &AppWindow) {
    child_new::show(window, &board_sets());
    open(window, Page::ChildNew);
}

pub fn adult_new(window: &AppWindow) {
    open(window, Page::AdultNew);
}

pub fn people(window: &AppWindow) {
    let one = |name: &str, role: &str, initials: &str| StaffData {
        id: name.into(),
        name: name.into(),
        role: role.into(),
        initials: initials.into(),
        photo: Default::default(),
    };
    let staff = vec![
        one("Ella", "key worker", "E"),
        one("Ms Adeyemi", "registered manager", "MA"),
        one("Priya", "key worker", "P"),
    ];
    people::show(window, &staff, None);
    open(window, Page::People);
}

pub fn plan(window: &AppWindow) {
    let shift = |heading: &str, place: &str, name: &str, from: &str, to: &str, days| ShiftData {
        heading: heading.into(),
        place: place.into(),
        name: name.into(),
        from: from.into(),
        to: to.into(),
        days,
    };
    let (all, school) = ([true; 7], [true, true, true, true, true, false, false]);
    let data = PlanData {
        places: vec![("home".into(), true), ("school".into(), true), ("with family".into(), false)],
        shifts: vec![
            shift("home", "home", "day", "07:00", "15:00", all),
            shift("", "home", "evening", "15:00", "22:00", all),
            shift("school", "school", "school day", "09:00", "15:30", school),
        ],
        closed: vec![["school".into(), "26 October 2026".into(), "30 October 2026".into()]],
        rooms: "kitchen, lounge, garden".into(),
        refusal: String::new(),
    };
    plan::show(window, &data);
    open(window, Page::Plan);
}

pub fn set_up(window: &AppWindow) {
    open(window, Page::SetUp);
}

pub fn files(window: &AppWindow) {
    let file = |name: &str, detail: &str, folder| FileItemData {
        id: name.into(),
        name: name.into(),
        detail: detail.into(),
        folder,
    };
    let files = vec![
        file("one folder up", "", true),
        file("from school", "3 files", true),
        file("quick-core-24.obz", "1.4 MB, 3 March", false),
        file("communikate-20.obz", "11 MB, 27 February", false),
        file("bath-time.obf", "82 kB, 12 January", false),
    ];
    import::show(window, &ImportState::Choosing { folder: "Downloads".into(), files });
    open(window, Page::Import);
}

pub fn report(window: &AppWindow) {
    let count = |what: &str, count| (what.to_owned(), count);
    let group = |title: &str, count, lines: &[&str]| ReportGroupData {
        title: title.into(),
        count,
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let report = ReportData {
        counts: vec![count("boards", 24), count("buttons", 611), count("pictures", 402), count("sounds", 3)],
        groups: vec![
            group("Links that lead nowhere", 2, &["“places” on the board “home”", "“more” on the board “food”"]),
            group(
                "Pictures that came only as a web address",
                14,
                &["“trampoline” on “play”", "“Nan” on “people”", "“bus” on “places”"],
            ),
        ],
    };
    import::show(window, &ImportState::Report { file: "quick-core-24.obz".into(), report });
    open(window, Page::Import);
}

pub fn refused(window: &AppWindow) {
    let sentence = "The file unpacks to more than 200 MB, which no board set needs.".to_owned();
    import::show(window, &ImportState::Refused { file: "holiday.obz".into(), sentence });
    open(window, Page::Import);
}

pub fn touch(window: &AppWindow, pictures: Pictures) {
    let settings = AccessSettings { hold: Millis::new(800), ..AccessSettings::default() };
    access::show(window, &settings);
    access::show_try_symbol(window, pictures.get("drink"));
    open(window, Page::Access);
}

pub fn sound(window: &AppWindow) {
    let voice =
        |id: &str, name: &str, detail: &str| VoiceItemData { id: id.into(), name: name.into(), detail: detail.into() };
    let voices = [
        voice("en-gb-x-rp", "British English", "received pronunciation"),
        voice("en-gb-scotland", "Scottish English", "Scotland"),
        voice("ur", "Urdu", "Pakistan"),
    ];
    voice::show(window, &voices, &SpeechSettings::default(), &SurfaceSettings::default());
    open(window, Page::Voice);
}

/// A child whose every picture goes to a partner, with a pause.
pub fn giving(window: &AppWindow) {
    let settings = ExchangeSettings {
        giving: Giving::Held,
        wait: Wait::new(90),
        pause: Millis::new(3_000),
        ..ExchangeSettings::default()
    };
    heard::ui::giving::show(window, &settings);
    open(window, Page::Giving);
}

pub fn no_agreement(window: &AppWindow) {
    agreement::show(window, None);
    open(window, Page::Agreement);
}

pub fn an_agreement(window: &AppWindow) {
    let agreed = Agreement {
        authorised_by: "J. Okafor, social worker".into(),
        basis: "Care plan of 3 March, section 4".into(),
        assent: Assent::Assented,
        shown_by: "touched the dot and said yes".into(),
    };
    agreement::show(window, Some((&agreed, "Tuesday 3 March 2026")));
    open(window, Page::Agreement);
}

pub fn choosing_pack(window: &AppWindow) {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    pack::show(
        window,
        &PackState::Choosing {
            from: day(2, 12),
            to: day(3, 12),
            span: Some(PackSpan::FourWeeks),
            left_out: vec![LeftOut::OtherChildren, LeftOut::StaffNames, LeftOut::Tellings],
        },
    );
    open(window, Page::Pack);
}

pub fn made_pack(window: &AppWindow) {
    pack::show(
        window,
        &PackState::Made {
            file: "Documents/sam-2026-02-12-to-2026-03-12.zip".into(),
            entries: 1284,
            head: "7F3A 91C0 55D2 0BE8 C4A1 6E77".into(),
        },
    );
    open(window, Page::Pack);
}

pub fn backing_up(window: &AppWindow) {
    let place =
        |name: &str, detail: &str| BackupPlaceData { id: name.into(), name: name.into(), detail: detail.into() };
    let places = vec![place("Stick KINGSTON", "14 GB free"), place("Documents", "on this tablet")];
    backup::show(
        window,
        &BackupState::Ready { last: "Sunday 8 March, 02:00".into(), places, chosen: Some("Stick KINGSTON".into()) },
    );
    open(window, Page::Backup);
}

pub fn backed_up(window: &AppWindow) {
    backup::show(
        window,
        &BackupState::Made {
            file: "Stick KINGSTON/heard-2026-03-12.backup".into(),
            recovery_code: Some("river candle seven orbit maple dune".into()),
        },
    );
    open(window, Page::Backup);
}

pub fn two_notices(window: &AppWindow) {
    let notice = |id: &str, happened: &str, works: &str, to_do: &str| NoticeItemData {
        id: id.into(),
        happened: happened.into(),
        still_works: works.into(),
        what_to_do: to_do.into(),
        when: "today, 07:41".into(),
    };
    notices::show(
        window,
        &[
            notice(
                "a",
                "There is no sound.",
                "Boards and message bar work, and what is chosen is kept.",
                "Check that the loudspeaker is plugged in and turned up.",
            ),
            notice("b", "No backup for nine days.", "Everything works.", "Put in the memory stick and open “Back up”."),
        ],
    );
    open(window, Page::Notices);
}

pub fn licences(window: &AppWindow) {
    let parts = ["Record format 1".to_owned(), "Voice: eSpeak NG 1.51".to_owned()];
    about::show(window, "0.1.0", &parts, &about::OWN_LICENCES);
    open(window, Page::About);
}
