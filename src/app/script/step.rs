//! One line of a script, read.

use super::assessing::AssessStep;
use super::editing::{BoardsExpected, EditStep};
use super::giving::GiveStep;
use super::matting::MatStep;
use super::offering::OfferStep;
use super::practising::{PractiseStep, PractisedWhat};
use super::step_adult::{Correction, Told};
use crate::app::Supplied;
use crate::child::{
    Assent, Build, ChooseOn, Delivery, HairColour, MessageBar, Millis, RailSide, Scheme, SkinTone, Suggestions,
};
use crate::event::{Meaning, Setting, Support};
use chrono::{NaiveDate, NaiveDateTime};
use std::path::PathBuf;
use std::time::Duration;

/// What `heard play --help` says of every verb. The tests read it too: a verb that is not here does not exist.
pub const VERBS: &str = "\
A script is text, one act a line; what follows a # is not read. Words with spaces stand in \"quotes\".

The child's hand:
  press WORD            a clean press on the button, or one of: home back important speak take-back clear
  hold WORD TIME        finger down for that long, then up (hold \"I\" 300ms)
  down WORD             finger down        move WORD  slide onto it      move off  slide off
  up                    finger up
  select WORD           chosen by a switch, a key or a screen reader: no press filter
  private on|off        private time
  give                  what stands in the message bar, to whoever is there
  give WORD             a finger takes that one picture to \"give\"
  reads N               a word of what was given, by its number
  takes it back         what was given                  puts it away    the answer
  not ok                said to an answer
The partner's, at the table:
  partner takes it      and has not answered yet
  partner given|a-bit|first-then|not-now|not-here|cannot
  partner adds N|nothing    what first, when, or why, by its number
The adult's hand:
  unlock [NAME]         with the PIN from the terminal, standard input or --pin-file;  lock
  child NAME            the tablet is this child's from now on
  add child NAME        with the starter board set
  import FILE           bring a board set in for the child and show it
  agreement by WHO on WHAT assent yes|no|unclear|not-asked shown HOW     agreement off BY
  showing on|off        \"I am showing\"
  access hold TIME | press | release | repeat-same TIME | repeat-any TIME | after-change TIME
  speech on-press | quiet | finish-the-word | cut-in | voice NAME | rate N | pitch N
  giving there|held|chosen | wait TIME | pause TIME | beginnings on|off
  suggestions clear     what the child said until now is suggested no more where words are spelled
  surface light | dark | contrast | bar on|off | suggestions on|off | rail left|right | skin 1-6|outline | hair COLOUR|drawn
  cover home|school|family|community|transport|health|other [ROOM]        with the child from now on;  cover off
  note content|distress|said-no|said|other [WHAT …]
                        WHAT is any of: seen WORDS · words TEXT · with NAME,NAME · with nobody · at 2026-03-12T19:42 · strength 0-4
                        · lasted TIME · lasted over · happening WORDS · how pushed-away|turned-away|closed-eyes|left|said-no|no-response
                        · part food|drink|activity|place|person|rest|leaving|personal-care|clothes|bedtime|contact
                        · mode sign|gesture|object|eyes|voice|body|paper · said WORDS · support 0-6
                        seen, said and happening can stand more than once, one sign or word each
  correct last [KIND] [WHAT …]        the last note; what is not named stays as it was
  take back last WHY    the last note; it stays in the record
  meaning of last TEXT or TEXT [or TEXT] sure|think|guess basis TEXT [check TEXT] [disagrees TEXT]
                        of the last note; pain, illness and harm have been thought of
  support last 0-6      how much help there was with the child's last act
  offer PART WORD WORD… [column] [real]
                        two to five things of a part of life (food drink activity place person rest leaving
                        personal-care clothes bedtime contact), on the child's screen or as real things
  choose WORD|something-else|none|at-0 [support 0-6]
                        the child presses that card; of real things, the child took that one
  choice pushed-away|no-response|ended|gave-back WORD|took WORD WORD [support 0-6]
                        what the adult saw the child do
  given yes|no          whether what was chosen was given
  trial I|II|IIIA|IIIB|IV|attributes|V|VI [WHAT …] [then …]
                        of picture exchange on paper; WHAT is any of: pictures WORD,WORD · layout row|column|diagonal
                        · gives WORD · gives nothing · help +|G|PP|FP|0-6 · with NAME · prompter NAME|nobody · activity TEXT
                        · took TIME · words TEXT · at 2026-03-12T19:42; and by phase: steps +,PP,FP (I, IV) · open-hand yes|no
                        · to-partner and to-book reach|1m|2m|4m|room|other-room · attention yes|no · attempts N · obstacle TEXT
                        · target WORD (IIIA) · array N · match yes|no|unchecked (IIIB, attributes) · along and speaks yes|no (IV)
                        · class colour|size|number|shape|position|other · named TEXT · delay TIME · answered before|after|not|unasked
                        · asked want|see|hear|feel|is|nothing · starter want|see|hear|feel|is · content WORD,WORD
                        then is followed by correction 1-4, backstep, child-ended or answer given|a-bit|first-then|not-now|not-here|cannot,
                        and may stand more than once
  trial last then …     what came after the last trial
  trial last was PHASE [WHAT …]       told anew;    trial last taken-back wrong-key|no-trial|another-child
  phase PHASE           the one that is practised from now on
  review PHASE [percent N] [days N] [trials N] [partners N] [things N] [places N]
                        when a review of it is proposed
  mat TOPIC [WHAT …]    a views mat on the child's screen: a topic that comes ready (\"my day\", \"my room\", food, people, school, night,
                        \"personal care\", \"getting ready for my review\", \"my worries\", moving) or any other
                        WHAT is any of: practice · scale like|managing|important|want|calm|myself|easy|going-well|safe|me|how-much|change
                        · points 2|3|5 · cards WORD,WORD · question TEXT · likes WORD · dislikes WORD · once · turned
                        · guest advocate|social-worker|family|teacher|friend|visitor
  mat narrower CARD [WHAT …]        a narrower mat, from a card of the last one
  mat end | mat help 0-6 | mat asked TEXT | mat picked TEXT
The child's, on a mat:
  card WORD             picked up and heard        put WORD under WORD    two taps
  drag WORD under WORD at ACROSS DOWN              in thousandths of the column
  mat not-this|something-else|finished|question|go-on|not-that|right|not-right
  assess single-stimulus|paired|mswo|free-operant PART WORD WORD… [checked] [column] [real]
                        a preference assessment of two to eight things;  assess end complete|by-the-child|by-the-adult
  next trial            the next trial, at its own places; what the child does is told with choose and choice
  trial takes WORD… [support 0-6]    of real things, the first of these that lies there
  time TIME TIME…       by the clock: how long everything was there, and how long the child was with each thing
  afterwards [TIME] [SIGN…]    how long the child was with what was given, and what was seen then
  response HAPPENED DID… [part PART] [support 0-6] [words TEXT]
                        DID is any of approached reached looked smiled vocalised stilled moved-more tensed cried pushed-away
                        turned-away closed-eyes left said-no, or no-response alone
  others say WHO DAY WORD…     what somebody who knows the child says, by itself
  stage pre-intentional|intentional-informal|emerging-symbolic|symbolic by WHO on DAY [review DAY]
  edit add WORD at ROW COLUMN on BOARD [WHAT …]       a new word in an empty place
  edit change WORD,WORD on BOARD WHAT …               all of it or none
                        WHAT is any of: label TEXT · says TEXT|nothing · picture SYMBOL|none · photo FILE · class CLASS|none
                        · border COLOUR · background COLOUR · colours none · opens BOARD|nothing · recording FILE by NAME
                        · recording none;  CLASS is people verb describe noun social question no determiner little place folder
  edit hide|show WORD,WORD on BOARD                   the places are kept
  edit off WORD on BOARD | edit back WORD at ROW COLUMN on BOARD      into the board's tray, and back
  edit move WORD to ROW COLUMN on BOARD [sure]        to an empty place, or two change places; it costs the hand what it has
                        learned, so without sure it is only said what would move
  edit copy WORD on BOARD to BOARD at ROW COLUMN
  edit board NAME ROWS COLUMNS from WORD on BOARD     a new board that the word opens
  edit rename BOARD as NAME | edit size BOARD ROWS COLUMNS            rows and columns at the end; nothing moves
  edit begin | edit undo | edit redo | edit end
  edit revisions [N]    the newest, numbered from 1;   edit restore N
  export FILE           the child's board set, as a package
  pack FROM TO DIR      an evidence pack;      backup FILE
Time:
  wait TIME             5s, 300ms, 2m, 3h; a demonstration home's clock jumps, any other really waits
  at 2026-03-12T19:42   set the clock; demonstration homes only
Asking:
  expect progress PHASE WORDS         right without help, as it is said;   expect review PHASE proposed|lacking N
  expect mat WORDS      what lies under each column: like: music, tea / not sure: / don’t like: noise
  expect trial WORDS    the next trial's things in the order of their places;   expect remaining N
  expect offer WORDS    the open offer's things in the order of their places;   expect choice WHAT
  expect path WORD PRESS…             the buttons that lead to a word from the first board;  expect path WORD hidden|tray|no-way
  expect place ROW COLUMN on BOARD WORD|hidden|empty    ;   expect tray of BOARD WORD…
  expect board NAME | expect bar WORDS | expect suggested WORD, WORD… | expect said WORDS | expect kept N | expect mark kept|not-kept|private
                        a wrong guess ends the play with exit code 1
";

#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Press(Touchable),
    Hold(Touchable, Duration),
    Down(Touchable),
    Move(Option<Touchable>),
    Up,
    Select(Touchable),
    Private(Switch),
    Unlock(Option<String>),
    Lock,
    Child(String),
    AddChild(String),
    /// Another of the board sets that come with Heard.
    GiveBoards(Supplied),
    Import(PathBuf),
    Agreement {
        by: String,
        basis: String,
        assent: Assent,
        shown: String,
    },
    AgreementOff {
        by: String,
    },
    Showing(Switch),
    Access(AccessStep),
    Speech(SpeechStep),
    Surface(SurfaceStep),
    ClearSuggestions,
    Cover {
        setting: Setting,
        room: Option<String>,
    },
    CoverOff,
    Note(Box<Told>),
    Correct(Box<Correction>),
    TakeBack {
        why: String,
    },
    Meaning(Box<Meaning>),
    SupportLast(Support),
    Pack {
        from: NaiveDate,
        to: NaiveDate,
        out: PathBuf,
    },
    Backup(PathBuf),
    Wait(Duration),
    At(NaiveDateTime),
    Offering(OfferStep),
    Giving(GiveStep),
    Practising(PractiseStep),
    Mat(MatStep),
    Assessing(Box<AssessStep>),
    Edit(EditStep),
    Export(PathBuf),
    Expect(Expected),
}

/// What a finger can be put on, by what is read on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touchable {
    Word(String),
    Home,
    Back,
    Important,
    Speak,
    TakeBack,
    Clear,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    On,
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessStep {
    Hold(Millis),
    ChooseOn(ChooseOn),
    RepeatSame(Millis),
    RepeatAny(Millis),
    AfterChange(Millis),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpeechStep {
    Build(Build),
    Delivery(Delivery),
    Voice(String),
    Rate(u16),
    Pitch(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurfaceStep {
    Scheme(Scheme),
    Bar(MessageBar),
    Rail(RailSide),
    Suggestions(Suggestions),
    /// `None`: outlines.
    Skin(Option<SkinTone>),
    /// `None`: as it is drawn.
    Hair(Option<HairColour>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Board(String),
    Bar(String),
    /// What is suggested to whoever spells, with commas between.
    Suggested(String),
    Said(String),
    /// Entries kept so far by this play.
    Kept(usize),
    Mark(String),
    /// The things of the open offer, in the order of their places.
    Offer(String),
    /// What became of the last offer.
    Choice(String),
    /// What trials on paper come to.
    Practised(PractisedWhat, String),
    /// What lies under each column of the mat on screen.
    Mat(String),
    /// The things of the next trial, in the order of their places.
    Trial(String),
    /// Trials still to come.
    Remaining(String),
    /// Where the words of the boards are.
    Boards(BoardsExpected),
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct ScriptError {
    pub line: usize,
    pub why: String,
}
