//! Symbol packs: what comes in, what is left out and told, and that nothing is ever half added.

use heard::app::Trouble;
use heard::app::packs::{SymbolPacks, keep, remove};
use heard::board::{Extras, SymbolRef, WordClass};
use heard::id::MediaId;
use heard::journal::{JournalError, OpenHome, PackStep};
use heard::library::{LeftOut, Library, PackFault, PictureKey, StoredPack, SymbolPack};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn drawing(number: u8) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#0000{number:02x}' d='M0 0h9v9H0z'/></svg>"
    )
}

fn folder(within: &TempDir, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = within.path().join(name);
    for (file, text) in files {
        let path = root.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    root
}

fn zip(within: &TempDir, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let path = within.path().join(name);
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (file, text) in files {
        zip.start_file(*file, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn read(path: &Path) -> SymbolPack {
    SymbolPack::read(path).unwrap_or_else(|fault| panic!("{fault}"))
}

fn labels(pack: &SymbolPack) -> Vec<&str> {
    pack.symbols.iter().map(|symbol| symbol.label.as_str()).collect()
}

const OUTSIDE: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='https://example.org/x.png'/></svg>";

#[test]
fn a_pack_of_one_s_own_comes_in_from_a_folder_and_from_a_zip() {
    let dir = TempDir::new().unwrap();
    let (one, two) = (drawing(1), drawing(2));
    let index = "file,label,synonyms,category,locale,licence,author\n\
                 fan.svg,ceiling fan,fan;cooler,home,en-GB,CC0,Gran\n\
                 pictures/bus.svg,my bus,,transport,,,\n\
                 fan.svg,fan again,,,,,\n\
                 fan.svg,Ceiling fan,,,en-GB,,\n\
                 gone.svg,gone,,,,,\n\
                 ../secret.svg,secret,,,,,\n\
                 /etc/passwd,passwords,,,,,\n\
                 ,nothing,,,,,\n\
                 fan.svg,,,,,,\n\
                 web.svg,web,,,,,\n\
                 text.svg,text,,,,,\n";
    let files = [
        ("index.csv", index),
        ("fan.svg", one.as_str()),
        ("pictures/bus.svg", two.as_str()),
        ("web.svg", OUTSIDE),
        ("text.svg", "no picture"),
        ("__MACOSX/._fan.svg", "litter"),
    ];
    for path in [folder(&dir, "Our things", &files), zip(&dir, "Our things.zip", &files)] {
        let pack = read(&path);
        assert_eq!(pack.name, "Our things");
        assert_eq!(labels(&pack), ["ceiling fan", "my bus", "fan again"]);
        assert_eq!(pack.pictures.len(), 2, "a picture that two words share is kept once");
        let fan = &pack.symbols[0];
        assert_eq!((fan.licence.as_str(), fan.author.as_str(), fan.synonyms.len()), ("CC0", "Gran", 2));
        assert_eq!(pack.symbols[1].licence, "not stated");
        assert_eq!(fan.media, Some(MediaId::of(one.as_bytes())));
        let report = &pack.report;
        assert_eq!((report.rows, report.came_in, report.left_out.len()), (11, 3, 8));
        let why = |name: &str| report.left_out.iter().find(|(file, _)| file == name).map(|(_, why)| *why);
        assert_eq!(why("gone.svg"), Some(LeftOut::NotInPack));
        assert_eq!(why("../secret.svg"), Some(LeftOut::OutsidePack));
        assert_eq!(why("/etc/passwd"), Some(LeftOut::OutsidePack));
        assert_eq!(why("nothing"), Some(LeftOut::NoFileNamed));
        assert!(matches!(why("web.svg"), Some(LeftOut::Picture(_))));
        assert!(matches!(why("text.svg"), Some(LeftOut::Picture(_))));
        let text = report.to_text();
        assert!(text.starts_with("3 of 11 symbols came in.\n") && text.contains("web.svg"), "{text}");
    }
}

#[test]
fn openmoji_and_mulberry_are_known_by_their_lists() {
    let dir = TempDir::new().unwrap();
    let (one, two) = (drawing(1), drawing(2));
    let emoji = r#"[{"emoji":"🤕","hexcode":"1F915","group":"smileys","annotation":"hurt head","tags":"bandage, injury","openmoji_tags":"","openmoji_author":"A Person","skintone":""},
        {"emoji":"👋🏻","hexcode":"1F44B-1F3FB","group":"people","annotation":"waving hand: light","tags":"","openmoji_tags":"","openmoji_author":"","skintone":1},
        {"emoji":"🤷","hexcode":"1F937","group":"people","annotation":"shrug","tags":"","openmoji_tags":"","openmoji_author":"","skintone":""}]"#;
    let pack = read(&zip(
        &dir,
        "openmoji.zip",
        &[("openmoji-1/data/openmoji.json", emoji), ("openmoji-1/color/svg/1F915.svg", &one)],
    ));
    assert_eq!(labels(&pack), ["hurt head"]);
    assert_eq!(pack.symbols[0].synonyms, ["bandage", "injury"]);
    assert_eq!((pack.symbols[0].licence.as_str(), pack.symbols[0].author.as_str()), ("CC BY-SA 4.0", "A Person"));
    let whys: Vec<LeftOut> = pack.report.left_out.iter().map(|(_, why)| *why).collect();
    assert_eq!(whys, [LeftOut::SkinVariant, LeftOut::NotInPack]);

    let info = "symbol-id,category-id,grammar,rated,tags,symbol-en,category-en\n\
                1,2,Verb,0,food,\"eat_,_to\",Food\n2,3,Noun,0,,ice_cream_2,Food\n3,3,Noun,0,,missing,Food\n";
    let path = folder(
        &dir,
        "mulberry",
        &[("scripts/data/symbol-info.csv", info), ("EN/eat_,_to.svg", &one), ("EN/ice_cream_2.svg", &two)],
    );
    let pack = read(&path);
    assert_eq!(labels(&pack), ["eat", "ice cream"]);
    let classes: Vec<_> = pack.symbols.iter().map(|symbol| symbol.word_class).collect();
    assert_eq!(classes, [Some(WordClass::Verb), Some(WordClass::Noun)]);
    assert_eq!(pack.report.left_out, [("missing".to_owned(), LeftOut::NotInPack)]);
}

#[test]
fn what_is_no_pack_or_unsafe_is_refused_whole() {
    let dir = TempDir::new().unwrap();
    let one = drawing(1);
    let refused = |path: &Path| SymbolPack::read(path).map(|pack| pack.name).unwrap_err();
    assert_eq!(refused(&dir.path().join("nowhere")), PackFault::NotThere);
    let text = dir.path().join("text.txt");
    std::fs::write(&text, "hello").unwrap();
    assert_eq!(refused(&text), PackFault::NotAPack);
    let cut = dir.path().join("cut.zip");
    std::fs::write(&cut, b"PK\x03\x04 and no more").unwrap();
    assert_eq!(refused(&cut), PackFault::Damaged);
    assert_eq!(refused(&folder(&dir, "bare", &[("a.svg", &one)])), PackFault::NoIndex);
    assert_eq!(
        refused(&folder(&dir, "columns", &[("index.csv", "file,word\na.svg,a\n")])),
        PackFault::NoColumn("label")
    );
    assert_eq!(refused(&folder(&dir, "empty", &[("index.csv", "file,label\na.svg,a\n")])), PackFault::NothingUsable);
    assert_eq!(
        refused(&folder(&dir, "heard", &[("index.csv", "file,label\n")])),
        PackFault::OwnName("heard".to_owned())
    );
    assert_eq!(refused(&folder(&dir, "broken", &[("data/openmoji.json", "[{")])), PackFault::IndexDamaged);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(&folder(&dir, "deep", &[("data/openmoji.json", &deep)])), PackFault::TooLarge);
    assert_eq!(
        refused(&zip(&dir, "out.zip", &[("index.csv", "file,label\na.svg,a\n"), ("../a.svg", &one)])),
        PackFault::UnsafePath
    );
    let blank = " ".repeat(20 << 20);
    assert_eq!(
        refused(&zip(&dir, "bomb.zip", &[("index.csv", "file,label\na.svg,a\n"), ("a.svg", &blank)])),
        PackFault::TooLarge
    );
    #[cfg(unix)]
    {
        let path = folder(&dir, "links", &[("index.csv", "file,label\na.svg,a\n"), ("real.svg", &one)]);
        std::os::unix::fs::symlink(path.join("real.svg"), path.join("a.svg")).unwrap();
        assert_eq!(refused(&path), PackFault::NothingUsable, "a link could lead anywhere");
    }
}

fn home(dir: &TempDir) -> OpenHome {
    OpenHome::create(&dir.path().join("home")).unwrap()
}

fn fans(dir: &TempDir) -> SymbolPack {
    let (one, two) = (drawing(1), drawing(2));
    let index = "file,label,synonyms,licence,author\nfan.svg,ceiling fan,cooler,CC0,Gran\nbus.svg,apple,,,\n";
    read(&folder(dir, "Fans", &[("index.csv", index), ("fan.svg", &one), ("bus.svg", &two)]))
}

#[test]
fn a_pack_is_found_in_and_its_pictures_come_back() {
    let dir = TempDir::new().unwrap();
    let (home, pack) = (home(&dir), fans(&dir));
    keep(&home.pack_keeper(), &pack).unwrap();
    assert!(matches!(keep(&home.pack_keeper(), &pack), Err(Trouble::SamePack(_))));
    let packs = SymbolPacks::of(&home);
    let [facts] = packs.list() else { panic!("{:?}", packs.list()) };
    assert_eq!((facts.name.as_str(), facts.symbols), ("Fans", 2));
    assert_eq!(
        (facts.licences.as_slice(), facts.authors.as_slice()),
        (&["CC0".to_owned(), "not stated".to_owned()][..], &["Gran".to_owned(), "not stated".to_owned()][..])
    );
    let library = packs.library();
    let found = &library.search("ceiling fans", 1).unwrap()[0];
    assert_eq!(found.set, "fans");
    assert_eq!(library.search("apple", 2).unwrap()[0].set, "twemoji", "as many letters, and earlier in the index");
    let Some(PictureKey::Media(id)) = library.key_of(found) else { panic!("a pack's picture is its bytes") };
    assert_eq!(*packs.picture(id).unwrap(), *drawing(1).as_bytes());
    assert!(packs.picture(MediaId::of(b"another")).is_none());
    // What a board means by a word does not change with the packs of a home.
    let apple = SymbolRef { set: "mulberry".to_owned(), filename: "apple.svg".to_owned(), extras: Extras::new() };
    assert_eq!(library.find(&apple, ""), Library::builtin().find(&apple, ""));
    assert_eq!(library.find(&found.reference(), "ceiling fan"), None);
    // On the disk nothing of it can be read.
    for file in walk(&home.root().join("symbols")) {
        let bytes = std::fs::read(&file).unwrap();
        let plain = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        assert!(!plain(b"ceiling") && !plain(b"<svg") && !plain(b"Fans"), "{}", file.display());
    }
    let image = id;
    assert_eq!(remove(&home.pack_keeper(), " fans ").unwrap(), "Fans");
    assert!(packs.picture(image).is_none(), "what was read before shows nothing that is gone");
    assert!(matches!(remove(&home.pack_keeper(), "Fans"), Err(Trouble::NoSuchPack(_))));
    let packs = SymbolPacks::of(&home);
    assert!(packs.list().is_empty());
    assert!(packs.picture(image).is_none());
    assert!(walk(&home.root().join("symbols")).is_empty());
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() { files.extend(walk(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn nothing_is_half_added() {
    let dir = TempDir::new().unwrap();
    let (home, pack) = (home(&dir), fans(&dir));
    let index = StoredPack::write(&pack).unwrap();
    let pictures: Vec<&[u8]> = pack.pictures.iter().map(|(_, bytes)| &**bytes).collect();
    for step in [PackStep::Begun, PackStep::PicturesWritten, PackStep::IndexWritten] {
        let id = uuid::Uuid::new_v4();
        let kept = home.pack_keeper().keep_with(id, &index, &pictures, &mut |at| {
            if at == step { Err(JournalError::Full) } else { Ok(()) }
        });
        assert_eq!(kept, Err(JournalError::Full));
        assert!(home.packs().unwrap().is_empty(), "after {step:?}");
        assert!(walk(&home.root().join("symbols")).is_empty(), "{step:?} leaves nothing lying about");
    }
    // As a power cut leaves it: the work is there, and is no pack; the next one takes it away.
    let work = home.root().join("symbols/.adding");
    std::fs::create_dir_all(&work).unwrap();
    std::fs::write(work.join("pictures"), b"half").unwrap();
    assert!(home.packs().unwrap().is_empty());
    keep(&home.pack_keeper(), &pack).unwrap();
    assert!(!work.exists());
    assert_eq!(SymbolPacks::of(&home).list().len(), 1);
    // A damaged pack is passed over, and can still be told from one that is not there.
    let id = home.packs().unwrap()[0];
    let file = home.root().join(format!("symbols/{id}/index"));
    let mut bytes = std::fs::read(&file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&file, bytes).unwrap();
    assert!(matches!(home.pack_index(id), Err(JournalError::Damaged { .. })));
    assert!(SymbolPacks::of(&home).list().is_empty());
}
