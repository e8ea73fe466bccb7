//! Notes as the app keeps them and reads them back: who, when, how late, what was corrected, and what may be tapped next.

use crate::drafts::{Scene, unlock};
use heard::app::clock::Clock as _;
use heard::app::script::{Play, SharedScribe, parse};
use heard::app::{AdultWish, Answer, JottedNote, Late, Thread, Trouble, Wish, Written, late, present_kept, signs};
use heard::event::{
    About, Confidence, Considered, Event, Lasted, Meaning, Mode, Moment, Note, Refusal, Setting, Support, Thought,
};
use heard::id::EntryId;
use std::rc::Rc;
use std::time::Duration;

fn written(about: About) -> Written {
    Written {
        note: Note::about(about),
        at: None,
        setting: None,
        place: None,
        present: None,
        support: Support::NotRecorded,
        mode: None,
        corrects: None,
    }
}

impl Scene {
    fn write(&mut self, written: Written) -> Result<EntryId, Trouble> {
        match self.app.handle(Wish::Adult(AdultWish::WriteNote(Box::new(written))))? {
            Answer::Entry(id) => Ok(id),
            answer => panic!("{answer:?}"),
        }
    }

    fn seen(&mut self, about: About, seen: &[&str]) -> EntryId {
        let note = Note { seen: seen.iter().map(|sign| (*sign).to_owned()).collect(), ..Note::about(about) };
        self.write(Written { note, ..written(about) }).unwrap()
    }

    fn threads(&mut self) -> Vec<Thread> {
        self.app.notes().unwrap()
    }

    /// Plays lines of a script, and gives what it told or why it stopped.
    fn play(&mut self, script: &str) -> Result<Vec<String>, String> {
        let mut lines = Vec::new();
        let mut out = |line: &str| lines.push(line.to_owned());
        let mut pin = |_: &str| Some(heard::app::TypedPin("2580".to_owned()));
        let clock = Rc::clone(&self.clock);
        let mut play = Play::new(&mut self.app, Some(clock), Some(SharedScribe::default()), &mut pin, &mut out);
        for (_, step) in parse(script).map_err(|error| error.to_string())? {
            play.step(&step).map_err(|error| error.to_string())?;
        }
        Ok(lines)
    }
}

fn meaning() -> Meaning {
    Meaning {
        possibilities: vec!["his ear hurts".to_owned(), "the hoover was loud".to_owned()],
        confidence: Confidence::Guess,
        basis: "the same last week".to_owned(),
        disagrees: String::new(),
        check: "look tomorrow".to_owned(),
        considered: Considered { pain_or_illness: Thought::Of, something_done_to_the_child: Thought::Of },
    }
}

#[test]
fn a_correction_keeps_both_and_each_has_its_author_and_its_time() {
    let mut scene = Scene::new();
    let first = scene.seen(About::Distress, &["threw the cup"]);
    scene.clock.wait(Duration::from_secs(3 * 3600));
    unlock(&mut scene.app, "Tom");
    let threads = scene.threads();
    let account = threads[0].first.clone();
    let note = Note { seen: vec!["put the cup down hard".to_owned()], ..account.note.clone() };
    let correction = Written { note, at: Some(account.at), corrects: Some(first), ..written(About::Distress) };
    let second = scene.write(correction).unwrap();

    let [thread] = <[Thread; 1]>::try_from(scene.threads()).unwrap();
    assert_eq!((thread.first.id, thread.last().id), (first, second));
    assert_eq!(thread.first.note.seen, ["threw the cup"]);
    assert_eq!(thread.last().note.seen, ["put the cup down hard"]);
    assert_ne!(thread.first.author, thread.last().author);
    assert_eq!(thread.last().at, thread.first.at, "it is of the same moment");
    assert_eq!(late(thread.last().at, thread.last().entered), Late::Later);
    assert_eq!(late(thread.first.at, thread.first.entered), Late::InTime);
}

#[test]
fn a_correction_of_an_old_note_is_possible_and_a_new_old_note_is_not() {
    let mut scene = Scene::new();
    let first = scene.seen(About::Other, &["went out"]);
    let at = scene.threads()[0].first.at;
    scene.clock.wait(Duration::from_secs(40 * 86_400));
    unlock(&mut scene.app, "Priya");
    let old = Written { at: Some(at), ..written(About::Other) };
    assert!(matches!(scene.write(old.clone()), Err(Trouble::NoteTime)));
    scene.write(Written { corrects: Some(first), ..old.clone() }).unwrap();
    assert!(matches!(scene.write(Written { corrects: Some(EntryId::fresh()), ..old }), Err(Trouble::NoSuchEntry)));
    let tomorrow = Some(scene.clock_now() + chrono::TimeDelta::days(1));
    assert!(matches!(scene.write(Written { at: tomorrow, ..written(About::Other) }), Err(Trouble::NoteTime)));
}

#[test]
fn a_note_is_taken_back_with_a_reason_and_stays() {
    let mut scene = Scene::new();
    let of = scene.seen(About::Content, &["hums"]);
    let take = |scene: &mut Scene, why: &str| {
        scene.app.handle(Wish::Adult(AdultWish::WithdrawNote { of, why: why.to_owned() })).map(drop)
    };
    assert!(matches!(take(&mut scene, " "), Err(Trouble::NoReason)));
    take(&mut scene, "it was another child").unwrap();
    let threads = scene.threads();
    assert_eq!(threads[0].withdrawn.as_ref().unwrap().why, "it was another child");
    assert_eq!(threads[0].first.note.seen, ["hums"]);
    assert!(!signs::has_own(&threads, About::Content), "what was taken back is no sign");
}

#[test]
fn a_meaning_needs_two_possibilities_a_basis_and_both_thoughts() {
    let mut scene = Scene::new();
    let of = scene.seen(About::Distress, &["hand to ear"]);
    let tell = |scene: &mut Scene, of, meaning| {
        scene.app.handle(Wish::Adult(AdultWish::WriteMeaning { of, meaning })).map(drop)
    };
    let one = Meaning { possibilities: vec!["pain".to_owned(), "  ".to_owned()], ..meaning() };
    assert!(matches!(tell(&mut scene, of, one), Err(Trouble::OnePossibility)));
    let no_basis = Meaning { basis: " ".to_owned(), ..meaning() };
    assert!(matches!(tell(&mut scene, of, no_basis), Err(Trouble::NoBasis)));
    for considered in [
        Considered::default(),
        Considered { pain_or_illness: Thought::Of, ..Considered::default() },
        Considered { something_done_to_the_child: Thought::Of, ..Considered::default() },
    ] {
        let refused = tell(&mut scene, of, Meaning { considered, ..meaning() });
        assert!(matches!(refused, Err(Trouble::NotConsidered)));
    }
    assert!(matches!(tell(&mut scene, EntryId::fresh(), meaning()), Err(Trouble::NoSuchEntry)));
    assert!(scene.threads()[0].meanings.is_empty());
    unlock(&mut scene.app, "Tom");
    tell(&mut scene, of, meaning()).unwrap();
    let thread = scene.threads().remove(0);
    assert_eq!(thread.meanings[0].meaning, meaning());
    assert_ne!(thread.meanings[0].author, thread.first.author, "it has an author of its own");
}

#[test]
fn who_was_there_is_kept_for_an_hour_and_not_longer() {
    let mut scene = Scene::new();
    let (priya, tom) = (scene.adult("Priya"), scene.adult("Tom"));
    let there = Some(vec![priya, tom]);
    scene.write(Written { present: there.clone(), ..written(About::Content) }).unwrap();
    let entered = scene.clock_now();
    let kept = |scene: &mut Scene| present_kept(&scene.threads(), scene.clock_now());
    scene.clock.wait(Duration::from_secs(60 * 60));
    assert_eq!(kept(&mut scene), Some((vec![priya, tom], entered)));
    scene.clock.wait(Duration::from_secs(60));
    assert_eq!(kept(&mut scene), None);

    // A late note says nothing about who is here now, and neither does one that did not say.
    unlock(&mut scene.app, "Priya");
    let before = scene.clock_now() - chrono::TimeDelta::hours(5);
    scene.write(Written { present: there, at: Some(before), ..written(About::Content) }).unwrap();
    assert_eq!(kept(&mut scene), None);
    scene.write(written(About::Content)).unwrap();
    assert_eq!(kept(&mut scene), None);
}

#[test]
fn a_childs_own_signs_come_first_the_most_used_before_the_others() {
    let mut scene = Scene::new();
    assert_eq!(signs::seen(&[], About::Distress).len(), 9);
    for seen in
        [&["hand to ear", "pale"][..], &["hand to ear"], &["crying"], &["pale", "hand to ear"], &["holds breath"]]
    {
        scene.seen(About::Distress, seen);
    }
    scene.seen(About::Content, &["hums low"]);
    scene.seen(About::Distress, &["a sign far too long for any chip on any tablet that there is"]);
    let threads = scene.threads();
    let offered = signs::seen(&threads, About::Distress);
    assert_eq!(offered[..4], ["hand to ear", "pale", "holds breath", "crying"]);
    assert!((7..=9).contains(&offered.len()), "they stand in three rows: {offered:?}");
    assert_eq!(offered.iter().filter(|word| *word == "crying").count(), 1, "no word stands twice");
    assert!(signs::seen(&threads, About::Content)[0] == "hums low");
}

#[test]
fn a_note_of_before_does_not_take_its_place_from_who_is_there_now() {
    let mut scene = Scene::new();
    let start = AdultWish::StartCover { setting: Setting::School, room: Some("library".to_owned()) };
    scene.app.handle(Wish::Adult(start)).unwrap();
    scene.clock.wait(Duration::from_secs(60));
    scene.write(written(About::Content)).unwrap();
    let before = scene.clock_now() - chrono::TimeDelta::hours(1);
    scene.write(Written { at: Some(before), ..written(About::Content) }).unwrap();
    let threads = scene.threads();
    assert_eq!(threads[0].first.setting, Setting::NotRecorded);
    assert_eq!(threads[1].first.setting, Setting::School);
}

#[test]
fn only_what_belongs_to_the_kind_is_in_the_note() {
    let begun: Moment = "2026-10-20T12:00:00+01:00".parse().unwrap();
    let now = begun + chrono::TimeDelta::seconds(90);
    let full = JottedNote {
        seen: vec!["pale".to_owned()],
        refusal: Some(Refusal::Left),
        said: vec!["more".to_owned()],
        strength: Some(3),
        timed_since: Some(begun),
        happening: vec!["noise".to_owned()],
        words: " as typed ".to_owned(),
        support: Support::Unprompted,
        mode: Some(Mode::Sign),
        ..JottedNote::new(begun)
    };
    assert_eq!(full.written(now).map(drop), None, "no kind, no note");
    let of = |about| JottedNote { about: Some(about), ..full.clone() }.written(now).unwrap();
    let distress = of(About::Distress);
    assert_eq!((distress.note.strength, distress.note.lasted), (Some(3), Lasted::Seconds(90)));
    assert_eq!((distress.note.refusal, distress.mode), (None, None));
    assert!(distress.note.said.is_empty() && distress.support == Support::NotRecorded);
    let mut turned = full.clone();
    turned.turn_to(About::Content);
    assert_eq!(
        turned.written(now).unwrap().note.strength,
        None,
        "how strong a distress was is not how content somebody is"
    );
    let no = of(About::SaidNo);
    assert_eq!((no.note.refusal, no.note.strength, no.note.lasted), (Some(Refusal::Left), None, Lasted::NotTimed));
    let said = of(About::SaidOtherwise);
    assert_eq!((said.mode, said.support), (Some(Mode::Sign), Support::Unprompted));
    assert!(said.note.seen.is_empty() && said.note.said == ["more"]);
    assert_eq!(said.note.words, " as typed ");
    assert_eq!(said.at, Some(begun), "it happened when it was begun, not when it was saved");
}

#[test]
fn a_script_writes_corrects_means_and_takes_back() {
    let mut scene = Scene::new();
    let lines = scene
        .play(
            "cover home kitchen\n\
             wait 1m\n\
             note distress seen \"hand to ear\" seen pale words \"It began at tea.\" with Priya,Tom strength 3 lasted 4m happening noise\n\
             correct last strength 2 with nobody\n\
             meaning of last \"his ear hurts\" or \"the hoover\" guess basis \"last week\" check \"GP\" disagrees \"Tom: noise\"\n\
             note said-no how turned-away part personal-care at 2026-10-20T09:15\n\
             note said mode sign said more said swing\n\
             support last 1\n\
             note content\n\
             take back last \"the wrong child\"\n\
             cover off\n",
        )
        .unwrap();
    assert_eq!(lines.iter().filter(|line| line.starts_with("written: ")).count(), 8, "{lines:?}");
    let threads = scene.threads();
    let [no, distress, said, content] = <[Thread; 4]>::try_from(threads).unwrap();
    assert_eq!((no.first.note.refusal, no.first.setting), (Some(Refusal::TurnedAway), Setting::NotRecorded));
    assert_eq!(no.first.at.format("%H:%M").to_string(), "09:15");
    assert_eq!((distress.first.note.strength, distress.last().note.strength), (Some(3), Some(2)));
    assert_eq!(distress.last().note.words, "It began at tea.", "what was not named stays");
    assert_eq!(distress.last().note.seen, ["hand to ear", "pale"]);
    assert_eq!(distress.first.present.as_ref().unwrap().len(), 2);
    assert_eq!(distress.last().present.as_ref().unwrap(), &[scene.adult("Priya")]);
    assert_eq!(distress.meanings[0].meaning.disagrees, "Tom: noise");
    assert_eq!(distress.last().setting, Setting::Home);
    let act = said.first.act.unwrap();
    assert_eq!((act.mode, act.support), (Mode::Sign, Support::ExpectantWait));
    assert_eq!(content.withdrawn.unwrap().why, "the wrong child");
    let events = scene.app.child().unwrap().reader().unwrap().events(&["cover_ended"]).unwrap();
    assert!(matches!(events[0].1, Event::CoverEnded { .. }));
}

#[test]
fn what_cannot_be_read_in_a_script_is_said() {
    for (line, why) in [
        ("note angry", "no kind of note"),
        ("note distress strength 5", "strength is 0 to 4"),
        ("note distress mood bad", "no “mood”"),
        ("note distress seen", "nothing after “seen”"),
        ("note said mode telepathy", "mode is"),
        ("note said-no how sulked", "no way of saying no"),
        ("note said-no part fun", "no part of life"),
        ("note said support 7", "support is"),
        ("note content at noon", "not a moment"),
        ("meaning of last pain", "sure, think or guess"),
        ("meaning of last pain or noise sure because \"x\"", "no “because”"),
        ("cover moon", "no setting"),
        ("correct first", "not written like this"),
        ("take back", "not written like this"),
    ] {
        let error = parse(line).unwrap_err().to_string();
        assert!(error.contains(why), "{line}: {error}");
    }
    let mut scene = Scene::new();
    assert!(scene.play("correct last strength 2").is_err(), "there is no note yet");
    assert!(scene.play("note content with Nobody-here").is_err());
    assert!(scene.play("note content\nmeaning of last pain or").is_err());
}
