//! A picture exchange: the words that a child has given, the partner's panel turned round, and the card that says what came
//! of it.
//!
//! The renderer turns nothing round. The panel is a window of its own that is never shown; it is drawn into memory, and its
//! pixels are put the other way round. What can be touched lies over the picture, in places worked out by the same functions.

use super::board::{CellItemData, item};
use super::rows::fill;
use super::{
    AppWindow, BoardAdapter, CellItem, ExchangeAdapter, ExchangeAnswer, ExchangeDetail, ExchangeDrawn, ExchangeOption,
    ExchangePictures, ExchangePlaces, ExchangeStage, PartnerPanel, Theme, Type,
};
use crate::event::ExchangeAnswer as Answer;
use slint::platform::WindowEvent;
use slint::{ComponentHandle, Image, LogicalSize, Model, ModelRc, PhysicalSize, PlatformError};
use std::rc::Rc;
use std::time::Duration;

#[derive(Clone, Debug, Default)]
pub struct ExchangeData {
    /// The child's name, as the partner reads it.
    pub name: String,
    /// What was given, in order.
    pub words: Vec<GivenWord>,
    /// The same as one sentence.
    pub sentence: String,
    pub pictures: ExchangePictures,
    /// How long an answer is waited for; nothing is said of it where it is not known.
    pub wait: Option<Duration>,
    /// The word that is being heard, counted from 0.
    pub spoken: Option<usize>,
    pub step: ExchangeStep,
}

/// A word, and its picture at the size at which the partner's panel draws it.
#[derive(Clone, Debug, Default)]
pub struct GivenWord {
    pub word: CellItemData,
    pub across: Image,
}

/// How far it has come.
#[derive(Clone, Debug)]
pub enum ExchangeStep {
    Offered { received: Received },
    Detail(DetailData),
    Answered(Box<CardData>),
}

/// Whether the partner has said "I have it".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Received {
    #[default]
    NotYet,
    Received,
}

impl Default for ExchangeStep {
    fn default() -> Self {
        Self::Offered { received: Received::NotYet }
    }
}

/// What the partner may add to an answer that was given already.
#[derive(Clone, Debug)]
pub struct DetailData {
    pub answer: Answer,
    pub kind: DetailKind,
    pub options: Vec<OptionData>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailKind {
    When,
    Why,
    First,
}

#[derive(Clone, Debug, Default)]
pub struct OptionData {
    pub label: String,
    pub symbol: Image,
    /// There is no picture for it, and none will come.
    pub plain: bool,
}

/// The card: the wish, the answer, why, and what comes.
#[derive(Clone, Debug)]
pub struct CardData {
    pub asked: CellItemData,
    /// What came of it.
    pub outcome: Answer,
    pub reason: Option<CellItemData>,
    pub then: Option<CellItemData>,
    /// What is spoken with it.
    pub sentence: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeWish {
    Answer(Answer),
    /// The partner has taken the words.
    Receive,
    /// The option at this position.
    Detail(usize),
    SkipDetail,
}

/// Shows an exchange over the board, or the board again.
pub fn show(window: &AppWindow, exchange: Option<&ExchangeData>) {
    let adapter = window.global::<ExchangeAdapter<'_>>();
    let Some(exchange) = exchange else {
        adapter.set_stage(ExchangeStage::None);
        adapter.set_panel(Image::default());
        return;
    };
    let before = Across::of(&adapter);
    adapter.set_name(exchange.name.as_str().into());
    adapter.set_sentence(exchange.sentence.as_str().into());
    let words = exchange.words.iter().map(|given| item(&given.word)).collect();
    let across = exchange.words.iter().map(|given| CellItem { symbol: given.across.clone(), ..item(&given.word) });
    fill(&adapter.get_words(), words, |model| adapter.set_words(model));
    fill(&adapter.get_words_across(), across.collect(), |model| adapter.set_words_across(model));
    let spoken = exchange.spoken.and_then(|index| i32::try_from(index).ok());
    adapter.set_spoken_word(spoken.unwrap_or(-1));
    adapter.set_pictures(exchange.pictures.clone());
    let seconds = exchange.wait.map_or(0, |wait| i32::try_from(wait.as_secs()).unwrap_or(i32::MAX));
    // Whole minutes are read as minutes.
    let (minutes, seconds) = if seconds % 60 == 0 { (seconds / 60, 0) } else { (0, seconds) };
    adapter.set_wait_minutes(minutes);
    adapter.set_wait_seconds(seconds);
    show_step(&adapter, &exchange.step);
    let after = Across::of(&adapter);
    if after.stage == ExchangeStage::Answered {
        adapter.set_panel(Image::default());
    } else if before != after || adapter.get_panel().size().width == 0 {
        draw_panel(window);
    }
}

fn show_step(adapter: &ExchangeAdapter<'_>, step: &ExchangeStep) {
    let (mut options, mut card) = (Vec::new(), [None, None, None]);
    let stage = match step {
        ExchangeStep::Offered { received } => {
            adapter.set_received(*received == Received::Received);
            ExchangeStage::Offered
        }
        ExchangeStep::Detail(detail) => {
            adapter.set_received(true);
            adapter.set_answer(answer(detail.answer));
            adapter.set_detail(match detail.kind {
                DetailKind::When => ExchangeDetail::When,
                DetailKind::Why => ExchangeDetail::Why,
                DetailKind::First => ExchangeDetail::First,
            });
            options = detail.options.iter().map(option).collect();
            ExchangeStage::Detail
        }
        ExchangeStep::Answered(told) => {
            adapter.set_answer(answer(told.outcome));
            adapter.set_spoken(told.sentence.as_str().into());
            card = [Some(&told.asked), told.reason.as_ref(), told.then.as_ref()];
            ExchangeStage::Answered
        }
    };
    let [asked, reason, then] = card.map(|cell| cell.map(item).into_iter().collect());
    fill(&adapter.get_options(), options, |model| adapter.set_options(model));
    fill(&adapter.get_asked(), asked, |model| adapter.set_asked(model));
    fill(&adapter.get_reason(), reason, |model| adapter.set_reason(model));
    fill(&adapter.get_then(), then, |model| adapter.set_then(model));
    adapter.set_stage(stage);
}

fn option(option: &OptionData) -> ExchangeOption {
    ExchangeOption { label: option.label.as_str().into(), symbol: option.symbol.clone(), plain: option.plain }
}

fn answer(answer: Answer) -> ExchangeAnswer {
    match answer {
        Answer::Given => ExchangeAnswer::Given,
        Answer::GivenABit => ExchangeAnswer::GivenABit,
        Answer::FirstThen => ExchangeAnswer::FirstThen,
        Answer::NotNow => ExchangeAnswer::NotNow,
        Answer::NotHere => ExchangeAnswer::NotHere,
        Answer::Cannot => ExchangeAnswer::Cannot,
        Answer::Nobody => ExchangeAnswer::Nobody,
    }
}

/// Everything that the partner's panel draws.
#[derive(PartialEq)]
struct Across {
    stage: ExchangeStage,
    name: slint::SharedString,
    words: Vec<CellItem>,
    sentence: slint::SharedString,
    received: bool,
    pictures: ExchangePictures,
    wait: (i32, i32),
    answer: ExchangeAnswer,
    detail: ExchangeDetail,
    options: Vec<ExchangeOption>,
}

impl Across {
    fn of(adapter: &ExchangeAdapter<'_>) -> Self {
        Self {
            stage: adapter.get_stage(),
            name: adapter.get_name(),
            words: adapter.get_words_across().iter().collect(),
            sentence: adapter.get_sentence(),
            received: adapter.get_received(),
            pictures: adapter.get_pictures(),
            wait: (adapter.get_wait_minutes(), adapter.get_wait_seconds()),
            answer: adapter.get_answer(),
            detail: adapter.get_detail(),
            options: adapter.get_options().iter().collect(),
        }
    }

    fn put(self, adapter: &ExchangeAdapter<'_>) {
        adapter.set_name(self.name);
        adapter.set_words_across(ModelRc::from(self.words.as_slice()));
        adapter.set_sentence(self.sentence);
        adapter.set_received(self.received);
        adapter.set_pictures(self.pictures);
        adapter.set_wait_minutes(self.wait.0);
        adapter.set_wait_seconds(self.wait.1);
        adapter.set_answer(self.answer);
        adapter.set_detail(self.detail);
        adapter.set_options(ModelRc::from(self.options.as_slice()));
        adapter.set_stage(self.stage);
    }
}

/// Draws the partner's panel as the window is now. Where it cannot be drawn, its place stays empty and its keys work.
fn draw_panel(window: &AppWindow) {
    let picture = panel(window).unwrap_or_default();
    window.global::<ExchangeAdapter<'_>>().set_panel(picture);
}

fn panel(window: &AppWindow) -> Result<Image, PlatformError> {
    let main = window.window();
    let scale = main.scale_factor();
    let size = main.size().to_logical(scale);
    let rail_right = window.global::<BoardAdapter<'_>>().get_rail_right();
    let spot = window.global::<ExchangePlaces<'_>>().invoke_panel(size.width, size.height, rail_right);
    let size_across = LogicalSize::new(spot.width, spot.height).to_physical(scale);
    if size_across.width == 0 || size_across.height == 0 {
        return Ok(Image::default());
    }
    // A new one each time: a window that stays would be opened by the window system, though unseen, and then be sized by it.
    let panel = PartnerPanel::new()?;
    panel.global::<Theme<'_>>().set_scheme(window.global::<Theme<'_>>().get_scheme());
    panel.global::<Type<'_>>().set_scale(window.global::<Type<'_>>().get_scale());
    panel.set_tall(size.height > size.width);
    let weak = window.as_weak();
    panel.global::<ExchangeAdapter<'_>>().on_measured(move |drawn, side| {
        if let Some(window) = weak.upgrade() {
            window.global::<ExchangeAdapter<'_>>().invoke_measured(drawn, side);
        }
    });
    Across::of(&window.global::<ExchangeAdapter<'_>>()).put(&panel.global::<ExchangeAdapter<'_>>());
    turned(&panel, scale, size_across)
}

/// The picture of a panel that is not shown, the other way round.
fn turned(panel: &PartnerPanel, scale: f32, size: PhysicalSize) -> Result<Image, PlatformError> {
    panel.window().dispatch_event(WindowEvent::ScaleFactorChanged { scale_factor: scale });
    panel.window().set_size(size);
    let mut pixels = panel.window().take_snapshot()?;
    pixels.make_mut_slice().reverse();
    Ok(Image::from_rgba8(pixels))
}

/// Hands every wish of the view to one function.
pub fn connect(window: &AppWindow, wish: impl Fn(ExchangeWish) + 'static) {
    let adapter = window.global::<ExchangeAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = |told: ExchangeWish| {
        let wish = wish.clone();
        move || wish(told)
    };
    adapter.on_receive(tell(ExchangeWish::Receive));
    adapter.on_skip_detail(tell(ExchangeWish::SkipDetail));
    let tell = wish.clone();
    adapter.on_choose(move |chosen| {
        // Nobody's answer is no key.
        if let Some(told) = Answer::BY_PARTNER.into_iter().find(|told| answer(*told) == chosen) {
            tell(ExchangeWish::Answer(told));
        }
    });
    adapter.on_choose_detail(move |index| {
        if let Ok(index) = usize::try_from(index) {
            wish(ExchangeWish::Detail(index));
        }
    });
    let weak = window.as_weak();
    adapter.on_redraw(move || {
        // The window is in the midst of laying itself out; the panel is drawn when it has done so.
        let weak = weak.clone();
        slint::Timer::single_shot(Duration::ZERO, move || {
            if let Some(window) = weak.upgrade() {
                let stage = window.global::<ExchangeAdapter<'_>>().get_stage();
                if matches!(stage, ExchangeStage::Offered | ExchangeStage::Detail) {
                    draw_panel(&window);
                }
            }
        });
    });
}

/// Tells how large each picture is drawn, in logical pixels, whenever that changes.
pub fn connect_measured(window: &AppWindow, measured: impl Fn(ExchangeDrawn, f32) + 'static) {
    let adapter = window.global::<ExchangeAdapter<'_>>();
    adapter.on_measured(measured);
    adapter.set_listener(adapter.get_listener().wrapping_add(1));
}
