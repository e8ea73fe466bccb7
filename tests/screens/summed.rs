//! The summary inside the app: asked for, being made, and there to be read.

#[path = "../it/report/sample.rs"]
mod sample;
#[path = "../it/report/sample_asked.rs"]
mod sample_asked;
#[path = "../it/report/sample_practised.rs"]
mod sample_practised;
#[path = "../it/report/sample_mats.rs"]
mod sample_mats;
#[path = "../it/report/sample_notes.rs"]
mod sample_notes;
#[path = "../it/report/sample_offers.rs"]
mod sample_offers;
#[path = "../it/report/sample_said.rs"]
mod sample_said;
#[path = "../it/report/sample_tried.rs"]
mod sample_tried;

use chrono::NaiveDate;
use heard::ui::summary::{self, PackSpan, SummaryState};
use heard::ui::summary_lines::lines;
use heard::ui::{AppWindow, Page, navigation};

pub fn asked_for(window: &AppWindow) {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let span = Some(PackSpan::FourWeeks);
    show(window, &SummaryState::Choosing { from: day(2, 12), to: day(3, 12), span });
}

pub fn making(window: &AppWindow) {
    show(window, &SummaryState::Making);
}

pub fn made(window: &AppWindow) {
    let made = SummaryState::Made {
        files: ["pdf", "html", "json"].map(|ending| format!("Documents/heard-summary-sam.{ending}")).to_vec(),
        head: "EAVHC-BVXBR-0000J-FTQBX-DBCGF-HTP1G-G08F8-0QHKJ-SFNDX".into(),
        sentence: String::new(),
        lines: lines(&sample::sam()),
    };
    show(window, &made);
}

fn show(window: &AppWindow, state: &SummaryState) {
    summary::show(window, state);
    navigation::show_child(window, Some("Sam"));
    navigation::show_page(window, Page::Summary);
}
