//! The stage: the app behind the window. Wishes of the views go to [`App::handle`], and what the app then shows goes back.
//! Everything runs on the window's thread; other threads only wake it.

mod cards;
mod mat;
mod table;
mod targets;

use super::board::{self, BarWordData, BoardData, BoardWish, CellItemData, Drawn, StripPicturesData};
use super::pictures::Pictures;
use super::sides::{self, Sides};
use super::{AppWindow, CellFace, ExchangeDrawn, Keeping, MatDrawn, Navigation, Page, adults, look};
use crate::access::{Had, Pointer, Sample};
use crate::app::microphone::{Microphone, NoMicrophone};
use crate::app::{App, Wish};
use crate::board::Visibility;
use crate::child::MessageBar;
use crate::id::BoardId;
use crate::journal::FileOf;
use crate::library::PeopleAs;
use crate::platform::folders::Folders;
use crate::session::{
    BarWord, BoardView, CellView, GiveKey, Intent, Opens, PictureRef, RecordingMark, Showing, Speaking, Target,
};
use slint::winit_030::WinitWindowAccessor as _;
use slint::{ComponentHandle, Image};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

pub struct Stage {
    pub app: App,
    pub(super) window: AppWindow,
    pub(super) pictures: Pictures,
    pub(super) folders: Folders,
    shown: Option<BoardView>,
    turn: i32,
    /// How large every picture is drawn, as the view has measured.
    sides: Rc<RefCell<Sides<Drawn>>>,
    /// Something was measured anew since the board was last shown.
    measured: Rc<Cell<bool>>,
    table_sides: Rc<RefCell<Sides<ExchangeDrawn>>>,
    mat_sides: Rc<RefCell<Sides<MatDrawn>>>,
    timer: slint::Timer,
    /// Opened by the page that records, and closed with it.
    pub(super) microphone: Box<dyn Microphone>,
    pub(super) adults: adults::Adults,
}

/// A stage that callbacks can hold.
pub type Shared = Rc<RefCell<Stage>>;

impl Stage {
    /// Puts an app behind a window and shows the child's screen.
    pub fn new(app: App, window: AppWindow, pictures: Pictures, folders: Folders) -> Shared {
        let stage = Self {
            app,
            window,
            pictures,
            folders,
            shown: None,
            turn: 0,
            sides: Rc::default(),
            measured: Rc::default(),
            table_sides: Rc::default(),
            mat_sides: Rc::default(),
            timer: slint::Timer::default(),
            microphone: Box::new(NoMicrophone::default()),
            adults: adults::Adults::default(),
        };
        let shared = Rc::new(RefCell::new(stage));
        connect(&shared);
        adults::connect(&shared);
        {
            let mut stage = shared.borrow_mut();
            stage.child_changed();
            stage.refresh();
        }
        shared
    }

    /// Gives the stage an ear. Without one, whoever wants to record is told that there is none.
    pub fn listen_with(&mut self, microphone: Box<dyn Microphone>) {
        self.microphone = microphone;
    }

    pub fn window(&self) -> &AppWindow {
        &self.window
    }

    /// Another child, or none, is on the screen: pictures come from another journal.
    pub(super) fn child_changed(&mut self) {
        let reader = self.app.child().and_then(|child| self.app.home.folder.reader(FileOf::Child(child.id)).ok());
        self.pictures.read_from(reader);
        self.shown = None;
    }

    /// A wish of the child's screen.
    pub fn board_wish(&mut self, wish: BoardWish) {
        let pointer = Pointer(0);
        let wish = match wish {
            BoardWish::Pressed(target) => {
                let spot = self.target(&target).and_then(|target| Some(self.app.child()?.spot(target)));
                Wish::Touch(Sample::Down { pointer, on: spot })
            }
            BoardWish::Moved(over) => {
                Wish::Touch(Sample::Moved { pointer, over: over.and_then(|over| self.target(&over)) })
            }
            BoardWish::Released(over) => {
                Wish::Touch(Sample::Up { pointer, over: over.and_then(|over| self.target(&over)) })
            }
            BoardWish::Cancelled => Wish::Touch(Sample::Cancelled { pointer }),
            BoardWish::Activate(target) => match self.target(&target) {
                Some(target) => Wish::Talk(Intent::Select(target)),
                None => return,
            },
            BoardWish::GivePicture(cell) => match self.target(&board::Target::Cell(cell)) {
                Some(target) => match target.carried_to(Target::Give, Had::NotChosen) {
                    Some(given) => Wish::Talk(Intent::Select(given)),
                    None => return,
                },
                None => return,
            },
            BoardWish::AdultWanted => return adults::ask_who(self),
        };
        // The child's wishes never fail; what cannot be kept becomes a notice.
        let _ = self.app.handle(wish);
        self.attend();
        self.draw_now();
    }

    /// On X11 the toolkit waits for one frame's time before it draws a change. What a finger did is drawn at once.
    fn draw_now(&self) {
        self.window.window().with_winit_window(|window| window.request_redraw());
    }

    /// Looks at what came from other threads and what is due, and shows what there is to show.
    pub fn attend(&mut self) {
        self.app.attend();
        self.app.keep_paper_current();
        self.refresh();
        adults::attend(self);
    }

    fn tick(&mut self) {
        let _ = self.app.handle(Wish::Tick);
        self.app.back_up_when_due();
        self.attend();
    }

    /// Shows the board as it is now. Only what differs reaches the window.
    fn refresh(&mut self) {
        let come = self.pictures.have_come();
        if come {
            adults::show_pictures(self);
        }
        let measured = self.measured.take();
        self.show_holding();
        self.show_strip();
        let Some(view) = self.app.view() else {
            board::show_nothing(&self.window);
            return;
        };
        // Other people on every picture: everything is shown anew, as after a change of size.
        let measured = self.pictures.show_people(PeopleAs::For(view.people)) || measured;
        let before = self.shown.take();
        let same_board = before
            .as_ref()
            .is_some_and(|before| before.board == view.board && cards::same(before, &view) && mat::same(before, &view));
        if !come && !measured && before.as_ref() == Some(&view) {
            self.shown = before;
            return;
        }
        if !same_board {
            self.turn = self.turn.wrapping_add(1);
        }
        look::show_scheme(&self.window, view.scheme);
        board::show_surface(&self.window, view.bar_shown, view.rail);
        board::show_keeping(&self.window, keeping(view.mark));
        board::show_give(&self.window, view.give);
        board::show_showing(&self.window, view.showing == Showing::On);
        board::show_pictures(&self.window, self.strip_pictures());
        let data = view.choice.as_ref().map_or_else(|| self.board_data(&view), |choice| self.choice_data(choice));
        board::show(&self.window, &data);
        board::show_words(&self.window, &self.bar_words(&view.bar));
        board::show_beginnings(&self.window, &self.bar_words(&view.beginnings));
        self.show_table(&view);
        self.show_mat(&view);
        board::show_spoken_word(&self.window, view.bar.iter().position(|word| word.speaking == Speaking::Now));
        if !same_board || measured {
            self.warm(&view);
        }
        self.shown = Some(view);
    }

    fn bar_words(&self, words: &[BarWord]) -> Vec<BarWordData> {
        let word = |word: &BarWord| BarWordData {
            label: word.label.clone(),
            symbol: self.pictures.get(&word.picture, &word.label, self.side(Drawn::Word)),
            plain: self.pictures.is_none(&word.picture, &word.label),
            class: word.word_class,
        };
        words.iter().map(word).collect()
    }

    fn board_data(&self, view: &BoardView) -> BoardData {
        let cells = view
            .cells
            .iter()
            .enumerate()
            .map(|(index, cell)| CellItemData {
                id: targets::cell_id(cell),
                label: cell.label.clone(),
                name: self.name(cell),
                symbol: match cell.visibility {
                    Visibility::Shown => self.pictures.get(&cell.picture, &cell.label, self.side(Drawn::Cell(index))),
                    Visibility::Hidden => Image::default(),
                },
                plain: self.pictures.is_none(&cell.picture, &cell.label),
                row: cell.place.row,
                column: cell.place.column,
                rows: cell.rows,
                columns: cell.columns,
                class: cell.word_class,
                face: CellFace::Word,
                opens_board: matches!(cell.opens, Opens::Board(_)),
                hidden: cell.visibility == Visibility::Hidden,
                fill: cell.background,
                border: cell.border,
            })
            .collect();
        BoardData { rows: view.rows, columns: view.columns, turn: self.turn, cells }
    }

    /// What a screen reader says for a cell. A picture without a word is named by what it speaks.
    fn name(&self, cell: &CellView) -> String {
        if !cell.label.trim().is_empty() {
            return cell.label.clone();
        }
        let child = self.app.child();
        let button = child.and_then(|child| child.state().board().button(cell.button));
        button.map(|button| button.spoken().to_owned()).unwrap_or_default()
    }

    /// The words of this board as the bar will show them, and the boards that it opens, are drawn before they are asked for.
    fn warm(&self, view: &BoardView) {
        let Some(child) = self.app.child() else { return };
        let state = child.state();
        self.pictures.warm(crate::session::pictures_of(state.board()), self.side(Drawn::Word));
        let opened: Vec<BoardId> = view
            .cells
            .iter()
            .filter_map(|cell| match cell.opens {
                Opens::Board(board) => Some(board),
                Opens::Nothing => None,
            })
            .collect();
        let vocabulary = state.vocabulary();
        let home = [vocabulary.home().id, vocabulary.important_home()];
        let boards = opened.into_iter().chain(home).filter_map(|id| vocabulary.board(id));
        let side = self.physical(self.sides.borrow().usual_cell());
        self.pictures.warm(boards.flat_map(crate::session::pictures_of), side);
    }

    fn strip_pictures(&self) -> StripPicturesData {
        let own = |name: &str, drawn| self.pictures.own(name, self.side(drawn));
        StripPicturesData {
            home: own("home", Drawn::Home),
            back: own("back", Drawn::Back),
            important: own("important", Drawn::Important),
            take_back: own("take-back", Drawn::TakeBack),
            clear: own("clear", Drawn::Clear),
            speak: own("speak", Drawn::Speak),
            showing: own("show", Drawn::Hand),
            give: own("give", Drawn::Give),
        }
    }

    /// The side of a picture in physical pixels; a cell that was not measured yet is taken to be like the others.
    fn side(&self, drawn: Drawn) -> u32 {
        let sides = self.sides.borrow();
        let side = sides.of(drawn).or_else(|| matches!(drawn, Drawn::Cell(_)).then(|| sides.usual_cell()));
        self.physical(side.unwrap_or(0.0))
    }

    pub(super) fn physical(&self, logical: f32) -> u32 {
        sides::physical(logical, self.window.window().scale_factor())
    }

    /// The ring over the cell that is being held, and what the finger takes along.
    fn show_holding(&self) {
        let held = self.app.child().and_then(|child| {
            let (target, _) = child.progress(self.app.clock().mono())?;
            Some((target, Duration::from_millis(child.ring_time()?)))
        });
        let carried = self.app.child().and_then(|child| self.window_target(child.carried()?));
        board::show_carried(&self.window, carried.as_ref());
        let held = held.and_then(|(target, time)| Some((self.window_target(target)?, time)));
        board::show_holding(&self.window, held.as_ref().map(|(target, time)| (target, *time)));
    }

    /// Whether every picture of the board on the screen and of the strip beside it has come.
    pub fn is_complete(&self) -> bool {
        let Some(view) = &self.shown else { return false };
        let cells = cards::drawn(view);
        let drawn = |drawn| self.sides.borrow().of(drawn).is_some();
        let has = |index, (picture, label): (&PictureRef, &str)| {
            drawn(Drawn::Cell(index)) && self.pictures.has(picture, label, self.side(Drawn::Cell(index)))
        };
        let strip = [(Drawn::Home, "home"), (Drawn::Back, "back"), (Drawn::Important, "important")];
        let keys = [(Drawn::Speak, "speak"), (Drawn::TakeBack, "take-back"), (Drawn::Clear, "clear")];
        let keys = keys.into_iter().filter(|_| view.bar_shown == MessageBar::Shown);
        let give = Some((Drawn::Give, "give")).filter(|_| view.give == GiveKey::Shown);
        !self.measured.get()
            && cells.into_iter().all(|(index, cell)| has(index, cell))
            && strip
                .into_iter()
                .chain(keys)
                .chain(give)
                .all(|(at, name)| drawn(at) && self.pictures.has_own(name, self.side(at)))
    }

    /// When something falls due next, in milliseconds since the app started.
    pub fn next_wake(&self) -> Option<u64> {
        [self.app.next_wake(), adults::next_wake(self)].into_iter().flatten().min()
    }

    pub(super) fn go(&self, page: Page) {
        self.window.global::<Navigation<'_>>().set_page(page);
    }
}

const fn keeping(mark: RecordingMark) -> Keeping {
    match mark {
        RecordingMark::Kept => Keeping::Kept,
        RecordingMark::NotKept => Keeping::NotKept,
        RecordingMark::Private => Keeping::PrivateTime,
    }
}

/// Wires the child's screen. Every callback ends by setting the timer for what falls due next.
fn connect(shared: &Shared) {
    let stage = shared.borrow();
    let weak = Rc::downgrade(shared);
    board::connect(&stage.window, move |wish| {
        if let Some(shared) = weak.upgrade() {
            with(&shared, |stage| stage.board_wish(wish));
        }
    });
    let (sides, measured) = (Rc::clone(&stage.sides), Rc::clone(&stage.measured));
    let weak = Rc::downgrade(shared);
    cards::connect(shared, &stage.window);
    table::connect(shared, &stage.window);
    mat::connect(shared, &stage.window);
    board::connect_measured(&stage.window, move |drawn, side| {
        // One look after everything has been measured is enough.
        if sides.borrow_mut().note(drawn, side) && !measured.replace(true) {
            let weak = weak.clone();
            slint::Timer::single_shot(Duration::ZERO, move || {
                if let Some(shared) = weak.upgrade() {
                    with(&shared, Stage::attend);
                }
            });
        }
    });
}

/// Does something with the stage and sets the timer for what falls due next. Something that comes while the stage is busy is
/// done right after.
pub fn with(shared: &Shared, act: impl FnOnce(&mut Stage) + 'static) {
    match shared.try_borrow_mut() {
        Ok(mut stage) => {
            act(&mut stage);
            drop(stage);
            schedule(shared);
        }
        Err(_) => {
            let shared = Rc::clone(shared);
            slint::Timer::single_shot(Duration::ZERO, move || with(&shared, act));
        }
    }
}

/// However quiet it is, the stage looks up this often: the day turns, and a backup falls due.
const LONGEST_QUIET: u64 = 600_000;

/// Sets the timer for what falls due next.
fn schedule(shared: &Shared) {
    let stage = shared.borrow();
    let now = stage.app.clock().mono();
    let wakes = [stage.next_wake(), Some(now.saturating_add(LONGEST_QUIET))];
    let wake = wakes.into_iter().flatten().min().unwrap_or(now);
    let time = Duration::from_millis(wake.saturating_sub(now).max(1));
    let weak = Rc::downgrade(shared);
    stage.timer.start(slint::TimerMode::SingleShot, time, move || {
        if let Some(shared) = weak.upgrade() {
            with(&shared, Stage::tick);
        }
    });
}
