//! What becomes of the record: the agreement, packs, backups, notices; and the page about the app.

use super::{go, making, on};
use crate::app::{AdultWish, Answer, Notice, ToMake, Trouble, Wish};
use crate::child::Agreement;
use crate::event::{Event, Moment};
use crate::library::Library;
use crate::ui::about::{self, LicenceData, OWN_LICENCES};
use crate::ui::agreement::{self, AgreementWish};
use crate::ui::backup::{self, BackupPlaceData, BackupState, BackupWish};
use crate::ui::notices::{self, NoticeItemData};
use crate::ui::pack::{self, LeftOut, PackEnd, PackSpan, PackState, PackWish, stepped};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use chrono::{NaiveDate, TimeDelta};
use std::path::PathBuf;

/// The days that a pack is to cover.
#[derive(Default)]
pub struct Period {
    days: Option<(NaiveDate, NaiveDate)>,
    span: Option<PackSpan>,
    backup_to: Option<PathBuf>,
}

pub fn show_agreement(stage: &Stage) {
    let Some(child) = stage.app.child() else { return };
    let since = child
        .reader()
        .and_then(|reader| reader.events(&["agreement_recorded"]))
        .ok()
        .and_then(|mut events| events.pop());
    let since = since.map(|(header, _)| day_in_words(header.at)).unwrap_or_default();
    let agreement: Option<&Agreement> = child.child().agreement.as_ref();
    agreement::show(&stage.window, agreement.map(|agreement| (agreement, since.as_str())));
}

fn agreement_wish(stage: &mut Stage, wish: AgreementWish) {
    let wish = match wish {
        AgreementWish::Record(agreement) => AdultWish::RecordAgreement(agreement),
        AgreementWish::Withdraw(by) => AdultWish::WithdrawAgreement { by },
    };
    let page = if stage.app.handle(Wish::Adult(wish)).is_ok() { Page::Home } else { Page::Notices };
    go(stage, page);
    stage.attend();
}

pub fn open_pack(stage: &mut Stage) {
    if !making::is_taken(stage, Page::Pack) {
        show_period(stage);
    }
}

fn show_period(stage: &mut Stage) {
    let today = stage.app.clock().now().date_naive();
    if stage.adults.period.days.is_none() {
        choose_span(stage, PackSpan::FourWeeks);
    }
    let (from, to) = stage.adults.period.days.unwrap_or((today, today));
    let left_out = vec![LeftOut::OtherChildren, LeftOut::StaffNames, LeftOut::Tellings];
    pack::show(&stage.window, &PackState::Choosing { from, to, span: stage.adults.period.span, left_out });
}

fn choose_span(stage: &mut Stage, span: PackSpan) {
    stage.adults.period.days = Some(days_of(stage, span));
    stage.adults.period.span = Some(span);
}

/// First and last day of a span that ends today.
pub(super) fn days_of(stage: &Stage, span: PackSpan) -> (NaiveDate, NaiveDate) {
    let to = stage.app.clock().now().date_naive();
    let from = match span {
        PackSpan::Week => to - TimeDelta::days(6),
        PackSpan::FourWeeks => to - TimeDelta::days(27),
        PackSpan::ThreeMonths => stepped(to, -3, 1),
        PackSpan::All => first_day(stage).unwrap_or(to),
    };
    (from, to)
}

/// A period with one end moved; the ends never pass each other.
pub(super) fn moved(
    (from, to): (NaiveDate, NaiveDate),
    end: PackEnd,
    months: i32,
    days: i32,
) -> (NaiveDate, NaiveDate) {
    match end {
        PackEnd::From => (stepped(from, months, days).min(to), to),
        PackEnd::To => (from, stepped(to, months, days).max(from)),
    }
}

/// The day on which the child's record began.
fn first_day(stage: &Stage) -> Option<NaiveDate> {
    let opened = stage.app.child()?.reader().ok()?.events(&["child_file_opened"]).ok()?;
    opened.first().map(|(header, _)| header.at.date_naive())
}

fn pack_wish(stage: &mut Stage, wish: PackWish) {
    match wish {
        PackWish::Span(span) => choose_span(stage, span),
        PackWish::Step { end, months, days } => {
            stage.adults.period.days = stage.adults.period.days.map(|period| moved(period, end, months, days));
            stage.adults.period.span = None;
        }
        PackWish::Make => return make_pack(stage),
        PackWish::Again => {}
    }
    show_period(stage);
}

fn make_pack(stage: &mut Stage) {
    let Some(period) = stage.adults.period.days else { return };
    let state = match making::start(stage, Page::Pack, ToMake::Pack, period) {
        Ok(()) => PackState::Making,
        Err(trouble) => PackState::Failed { sentence: trouble.to_string() },
    };
    pack::show(&stage.window, &state);
    stage.attend();
}

/// What became of the pack.
pub fn show_made(stage: &Stage, made: Result<Answer, Trouble>) {
    let state = match made {
        Ok(Answer::Pack { path, head, entries }) => PackState::Made { file: path.display().to_string(), entries, head },
        Ok(_) => return,
        Err(trouble) => PackState::Failed { sentence: trouble.to_string() },
    };
    pack::show(&stage.window, &state);
}

/// When the last backup was made, as it is to be read.
pub fn last_backup(stage: &Stage) -> String {
    let made = stage.app.home.reader().events(&["backup_made"]).ok().and_then(|mut events| events.pop());
    made.map(|(header, _): (_, Event)| day_in_words(header.at)).unwrap_or_default()
}

pub fn show_backup(stage: &Stage) {
    let own = BackupPlaceData {
        id: String::new(),
        name: "On this tablet".to_owned(),
        detail: "Beside the home’s files. Helps against a damaged file, not against a lost tablet.".to_owned(),
    };
    let sticks = (stage.folders.removable)().into_iter().map(|path| BackupPlaceData {
        id: path.display().to_string(),
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        detail: path.display().to_string(),
    });
    let places: Vec<BackupPlaceData> =
        std::iter::once(BackupPlaceData { id: "here".to_owned(), ..own }).chain(sticks).collect();
    let chosen = stage.adults.period.backup_to.as_ref().map(|path| path.display().to_string());
    let chosen = chosen.unwrap_or_else(|| "here".to_owned());
    backup::show(&stage.window, &BackupState::Ready { last: last_backup(stage), places, chosen: Some(chosen) });
}

fn backup_wish(stage: &mut Stage, wish: BackupWish) {
    match wish {
        BackupWish::ChoosePlace(id) => {
            stage.adults.period.backup_to = (id != "here").then(|| PathBuf::from(id));
            show_backup(stage);
        }
        BackupWish::Make => {
            let day = stage.app.clock().now().date_naive();
            let out = stage.adults.period.backup_to.as_ref();
            let out = out.map(|folder| crate::app::unused(folder, &format!("heard-{day}"), "heard-backup"));
            let state = match stage.app.handle(Wish::Adult(AdultWish::MakeBackup { out })) {
                Ok(Answer::Written(path)) => {
                    BackupState::Made { file: path.display().to_string(), recovery_code: None }
                }
                Ok(_) => return,
                Err(trouble) => BackupState::Failed { sentence: trouble.to_string() },
            };
            backup::show(&stage.window, &state);
        }
    }
}

pub fn show_notices(stage: &Stage) {
    let rows: Vec<NoticeItemData> = stage
        .app
        .notices()
        .iter()
        .enumerate()
        .map(|(index, notice)| NoticeItemData {
            id: index.to_string(),
            happened: notice.happened.clone(),
            still_works: notice.still_works.to_owned(),
            what_to_do: notice.to_do.clone(),
            when: String::new(),
        })
        .collect();
    notices::show(&stage.window, &rows);
}

fn seen(stage: &mut Stage, id: &str) {
    let notice: Option<Notice> = id.parse().ok().and_then(|index: usize| stage.app.notices().get(index).cloned());
    if let Some(notice) = notice {
        let _ = stage.app.handle(Wish::Adult(AdultWish::PutAway(notice)));
    }
    show_notices(stage);
}

pub fn show_about(stage: &Stage) {
    let sets = Library::builtin().attribution();
    let more = sets.iter().filter(|set| set.set == "heard").map(|set| LicenceData {
        name: "Pictograms",
        licence: &set.licence,
        note: &set.author,
    });
    let licences: Vec<LicenceData<'_>> = OWN_LICENCES.iter().copied().chain(more).collect();
    about::show(&stage.window, env!("CARGO_PKG_VERSION"), &[], &licences);
}

/// A day as adults read it.
pub fn day_in_words(at: Moment) -> String {
    at.format("%-d %B %Y, %H:%M").to_string()
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    agreement::connect(window, on(shared, agreement_wish));
    pack::connect(window, on(shared, pack_wish));
    backup::connect(window, on(shared, backup_wish));
    let seen_one = on(shared, |stage, id: String| seen(stage, &id));
    notices::connect(window, seen_one);
}
