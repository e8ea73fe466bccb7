//! The attacks on the summary of a pack, each with the answer that is expected; the letters are those of `attacks.rs`.

use super::forge::{Files, World, lie};
use super::told::{HELD_RECORDS, standing};
use heard::event::{Event, KnownThing, Standing};
use heard::report::summary::Summary;

/// How an attack is made.
pub enum Made {
    /// On the files of the pack. Whoever has the keys has the record vouch for what they then are. The second argument is the
    /// honest pack of other days.
    Files(fn(&mut Files, &Files)),
    /// The same on a pack with pages for paper.
    Paper(fn(&mut Files, &Files)),
    /// On the files, and whoever has the keys leaves out the entries that say there was a summary.
    Unsaid(fn(&mut Files, &Files)),
    /// On the record, of which an honest summary is made anew. Without the keys it is the file of entries that is changed.
    Record(fn(&mut World)),
    /// On what the summary is asked with, and on what is made of it. Only whoever has the keys can do that.
    Asking(fn(&mut Standing), fn(&mut Summary), App),
}

/// Which version the entries about the summary claim.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum App {
    This,
    Another,
}

pub struct Attack {
    pub name: &'static str,
    pub made: Made,
    /// Naive, listed, fresh, own; each: nothing in hand, older pack, typed head. `-` where it cannot be made that way.
    pub expected: &'static str,
    /// Why it cannot be found where it is not, and what is said instead.
    pub why: &'static str,
    /// Words that stand in the answer where the attack is made with the device's own key.
    pub said: &'static str,
}

/// Puts one thing in the place of another in a file, which must be there.
fn replace(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{file} does not say {from:?}");
    files.insert(file.into(), text.replacen(from, to, 1).into_bytes());
}

/// Changes values of summary.json, which is otherwise written as it was.
fn in_json(files: &mut Files, change: impl Fn(&mut serde_json::Value)) {
    let mut json = serde_json::from_slice(&files["summary.json"]).unwrap();
    change(&mut json);
    let mut bytes = serde_json::to_vec_pretty(&json).unwrap();
    bytes.push(b'\n');
    assert_ne!(bytes, files["summary.json"]);
    files.insert("summary.json".into(), bytes);
}

fn one_figure(files: &mut Files) {
    in_json(files, |json| json["refused"]["count"]["count"] = 9.into());
}

const NO_KEY: &str = "with nothing in hand a record written anew is as good as the first one";
/// A build that sets no pages compares the hash and says so.
const PDF_OWN: &str = if cfg!(feature = "pdf") { "AAA AAA AAA AAA" } else { "AAA AAA CAA CKK" };

pub fn attacks() -> Vec<Attack> {
    let attack = |name, made, expected, why, said| Attack { name, made, expected, why, said };
    vec![
        attack(
            "edit summary.json: one figure",
            Made::Files(|files, _| one_figure(files)),
            "AAA AAA AAA AAA",
            "",
            "the figure “refused, count” says 9, and the entries give 1",
        ),
        attack(
            "edit summary.json: the entries of a figure, not its number",
            Made::Files(|files, _| {
                in_json(files, |json| {
                    json["refused"]["count"]["entries"][0] = json["offered"]["offers"]["entries"][0].clone()
                });
            }),
            "AAA AAA AAA AAA",
            "",
            "the figure “refused, count” says 1, counted from other entries, and the entries give 1",
        ),
        attack(
            "edit summary.json: a sentence",
            Made::Files(|files, _| {
                replace(files, "summary.json", "\"text\": \"", "\"text\": \"It is well known that ")
            }),
            "AAA AAA AAA AAA",
            "",
            "what stands at “cover, sentences 1, text” is not what the entries give",
        ),
        attack(
            "edit summary.json: a quoted note",
            Made::Files(|files, _| replace(files, "summary.json", "cried at the door", "was settled at the door")),
            "AAA AAA AAA AAA",
            "",
            "words” is not what the entries give",
        ),
        attack(
            "edit summary.json: the head that it prints",
            Made::Files(|files, other| {
                let head = |files: &Files| {
                    let json: serde_json::Value = serde_json::from_slice(&files["summary.json"]).unwrap();
                    json["cover"]["chain"]["heads"][0].as_str().unwrap().to_owned()
                };
                let (from, to) = (head(files), head(other));
                // A head of another record, copied with its check.
                let to = super::summary_attacks::stranger(&to);
                replace(files, "summary.json", &from, &to);
            }),
            "AAA AAA AAA AAA",
            "",
            "the head that it prints is no entry of this record",
        ),
        attack(
            "edit summary.json: write it otherwise, with nothing changed in it",
            Made::Files(|files, _| {
                let json: serde_json::Value = serde_json::from_slice(&files["summary.json"]).unwrap();
                files.insert("summary.json".into(), json.to_string().into_bytes());
            }),
            "AAA AAA AAA AAA",
            "",
            "not as Heard writes it",
        ),
        attack(
            "edit summary.html",
            Made::Files(|files, _| replace(files, "summary.html", "</html>", "<p>All is well.</p></html>")),
            "AAA AAA AAA AAA",
            "",
            "summary.html: it is not the page that the entries give",
        ),
        attack(
            "edit summary.pdf",
            Made::Paper(|files, _| files.get_mut("summary.pdf").unwrap().extend(b"% all is well")),
            PDF_OWN,
            "a build that sets no pages cannot set them again: it compares the hash, and says so; a build that does finds it",
            if cfg!(feature = "pdf") {
                "these are not the pages that the entries give"
            } else {
                "this build sets no pages"
            },
        ),
        attack(
            "edit summary.json and summary.html alike",
            Made::Files(|files, _| {
                one_figure(files);
                replace(files, "summary.html", "cried at the door", "was settled at the door");
            }),
            "AAA AAA AAA AAA",
            "",
            "the figure “refused, count” says 9",
        ),
        attack(
            "swap in the summary of other days",
            Made::Files(|files, other| {
                for name in ["summary.json", "summary.html"] {
                    files.insert(name.into(), other[name].clone());
                }
            }),
            "AAA AAA AAA AAA",
            "",
            "summary.json: ",
        ),
        attack(
            "take out summary.pdf",
            Made::Paper(|files, _| {
                files.remove("summary.pdf");
            }),
            "AAA AAA CAA CKK",
            "a build that sets no pages makes such a pack; that it is missing stands under the answer",
            "There is no summary.pdf in this pack",
        ),
        attack(
            "take out summary.html",
            Made::Files(|files, _| {
                files.remove("summary.html");
            }),
            "AAA AAA AAA AAA",
            "",
            "every summary has this file",
        ),
        attack(
            "take out the whole summary",
            Made::Unsaid(|files, _| files.retain(|name, _| !name.starts_with("summary."))),
            "AAA AAA CAA AAA",
            "packs of the first version held none; where the record names an earlier one, its days show it",
            "the last summary that was made is of",
        ),
        attack(
            "put in a summary that nobody made",
            Made::Unsaid(|files, _| {
                files.remove("summary.html");
            }),
            "AAA AAA AAA AAA",
            "",
            "the last summary that was made is of",
        ),
        attack(
            "alter an entry that is held, and make the summary of it",
            Made::Record(|w| lie(&mut w.records()[4])),
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "alter a later entry, and make the summary of it",
            Made::Record(|w| lie(&mut w.records()[HELD_RECORDS + 4])),
            "AAA AAA CAA CKK",
            "it was written after the head that is held; only the next head that leaves the house settles it",
            "",
        ),
        attack(
            "leave out a later note of distress, and make the summary without it",
            Made::Record(|w| {
                let about = |r: &super::forge::Record| matches!(&r.event, Event::NoteWritten(_));
                let place = w.records().iter().rposition(about).unwrap();
                w.records().remove(place);
            }),
            "AAA AAA CAA CKK",
            "what was never written is in no summary; only the next head that leaves the house settles it",
            "",
        ),
        attack(
            "claim more of the time before the period than there are entries from then",
            Made::Asking(
                |standing| {
                    let label = "ice cream".to_owned();
                    standing.offered_before = vec![KnownThing { domain: heard::event::Domain::Food, label }];
                },
                |_| (),
                App::This,
            ),
            "--- --- AAA AAA",
            "",
            "more of the time before the period",
        ),
        attack(
            "leave out of the asking what was on the boards",
            Made::Asking(|standing| standing.on_boards.clear(), |_| (), App::This),
            "--- --- CAA CKK",
            "what stood besides the entries of the period is taken from the entry that asks, as the home wrote it",
            "",
        ),
        attack(
            "change a figure, and claim that another version counted it",
            Made::Asking(|_| (), |summary| summary.offered.offers.count = 9, App::Another),
            "--- --- XXX XXX",
            "a version that counts otherwise is not called a forgery, and never called consistent",
            "and counts otherwise",
        ),
        attack(
            "change a sentence, and claim that another version worded it",
            Made::Asking(
                |_| (),
                |summary| summary.cover.sentences[0].text = "Everything in it is proved.".into(),
                App::Another,
            ),
            "--- --- CAA CKK",
            "another version may word its sentences otherwise; that they could not be set again stands under the answer",
            "its sentences and pages could not be set again",
        ),
    ]
}

/// The honest asking, changed.
pub fn asked_with(change: fn(&mut Standing)) -> Standing {
    let mut standing = standing();
    change(&mut standing);
    standing
}
