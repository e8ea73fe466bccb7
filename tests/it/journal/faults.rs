//! What a journal answers to a wrong key, junk, a missing part or a full disk. Nothing is deleted or made anew meanwhile.

use super::{CHILD, OF_CHILD, Scene, named, names, stamp};
use heard::id::ChildId;
use heard::journal::{DeviceKeys, FileOf, HomeFolder, Journal, JournalError, KeyPrivacy, NewRows, OpenHome, Reader};
use std::fs;
use std::path::{Path, PathBuf};

fn key_beside(path: &Path) -> PathBuf {
    path.with_extension("heard.key")
}

fn filled() -> (Scene, PathBuf) {
    let scene = Scene::new();
    let mut journal = scene.child();
    for number in 0..40 {
        journal.append(&[named(&format!("fact {number}"))], &NewRows::none(), &stamp(number)).unwrap();
    }
    journal.close().unwrap();
    let path = scene.child_path();
    (scene, path)
}

fn open_both(scene: &Scene, path: &Path, keys: &DeviceKeys) -> JournalError {
    let before = fs::read(path).ok();
    let writing = Journal::open(path, OF_CHILD, keys).err().expect("it opened for writing");
    let reading = Reader::open(path, OF_CHILD, keys).err().expect("it opened for reading");
    assert_eq!(writing, reading);
    assert_eq!(fs::read(path).ok(), before, "the file was touched");
    drop(scene.home.children().unwrap());
    writing
}

#[test]
fn another_devices_key_is_a_wrong_key() {
    let (scene, path) = filled();
    let other = DeviceKeys::generate().unwrap();
    assert_eq!(open_both(&scene, &path, &other), JournalError::WrongKey);
    assert_eq!(names(&scene.child()).len(), 40);
}

#[test]
fn junk_a_cut_file_and_an_empty_file_are_damaged() {
    let (scene, path) = filled();
    let whole = fs::read(&path).unwrap();
    let mut turned = whole.clone();
    turned[5000] ^= 1;
    let mut salt = whole.clone();
    salt[3] ^= 1;
    let cases =
        [b"This is no journal.".repeat(1000), whole[..whole.len() / 2].to_vec(), whole[..700].to_vec(), vec![], salt];
    for bytes in cases {
        fs::write(&path, bytes).unwrap();
        let answer = open_both(&scene, &path, scene.keys());
        assert!(matches!(answer, JournalError::Damaged { .. }), "{answer:?}");
    }
    // Damage further in is met where it is read, at the latest.
    fs::write(&path, turned).unwrap();
    let read = Reader::open(&path, OF_CHILD, scene.keys()).and_then(|reader| reader.check(|_| None));
    assert!(matches!(read, Err(JournalError::Damaged { .. })), "{read:?}");
    fs::write(&path, whole).unwrap();
    assert_eq!(names(&scene.child()).len(), 40);
}

#[test]
fn a_missing_or_ruined_key_file_is_told_from_a_wrong_one() {
    let (scene, path) = filled();
    let key = key_beside(&path);
    let whole = fs::read_to_string(&key).unwrap();
    fs::remove_file(&key).unwrap();
    assert_eq!(open_both(&scene, &path, scene.keys()), JournalError::KeyMissing);
    for ruined in [String::new(), "junk".to_owned(), whole.replacen("sealed ", "sealed A", 1), whole[..50].to_owned()] {
        fs::write(&key, ruined).unwrap();
        let answer = open_both(&scene, &path, scene.keys());
        assert!(matches!(answer, JournalError::Damaged { .. }), "{answer:?}");
    }
    fs::write(&key, whole).unwrap();
    assert_eq!(names(&scene.child()).len(), 40);
}

#[test]
fn one_childs_file_does_not_stand_in_for_anothers() {
    let (scene, path) = filled();
    let other = ChildId(uuid::Uuid::from_u128(2));
    scene.home.create_child(other).unwrap().close().unwrap();
    let other_path = scene.home.path(FileOf::Child(other));
    fs::copy(&path, &other_path).unwrap();
    let open = || Reader::open(&other_path, FileOf::Child(other), scene.keys()).err().unwrap();
    // The file alone: its key is another.
    assert!(matches!(open(), JournalError::Damaged { .. }));
    fs::copy(key_beside(&path), key_beside(&other_path)).unwrap();
    assert_eq!(open(), JournalError::AnotherFile);
}

#[test]
fn a_ruined_device_key_is_not_made_anew() {
    let (scene, _) = filled();
    let root = scene.home.root().to_owned();
    drop(scene.home);
    let key = root.join("device.key");
    let whole = fs::read_to_string(&key).unwrap();
    fs::write(&key, &whole[..40]).unwrap();
    assert!(matches!(OpenHome::open(&root), Err(JournalError::Damaged { .. })));
    fs::write(&key, whole.replacen("key 1", "key 2", 1)).unwrap();
    assert!(matches!(OpenHome::open(&root), Err(JournalError::Damaged { .. })));
    fs::remove_file(&key).unwrap();
    assert_eq!(OpenHome::open(&root).err(), Some(JournalError::KeyMissing));
    assert!(!key.exists());
    fs::write(&key, whole).unwrap();
    OpenHome::open(&root).unwrap();
}

#[cfg(unix)]
#[test]
fn private_files_are_private_and_an_open_key_is_put_right_and_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let (scene, path) = filled();
    let root = scene.home.root().to_owned();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let key = root.join("device.key");
    for file in [&key, &path, &key_beside(&path), &root.join("home.heard")] {
        assert_eq!(mode(file), 0o600);
    }
    assert_eq!(mode(&root), 0o700);
    assert_eq!(scene.home.key_privacy(), KeyPrivacy::Private);
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(HomeFolder::open_reading(&root).unwrap().key_privacy(), KeyPrivacy::WasOpenToOthers);
    assert_eq!(mode(&key), 0o600);
}

#[test]
fn one_writer_per_home_and_readers_beside_it() {
    let scene = Scene::new();
    let root = scene.home.root().to_owned();
    let mut journal = scene.child();
    journal.append(&[named("a")], &NewRows::none(), &stamp(0)).unwrap();
    assert_eq!(OpenHome::open(&root).err(), Some(JournalError::InUse));
    assert_eq!(OpenHome::create(&root).err(), Some(JournalError::InUse));
    let reader = HomeFolder::open_reading(&root).unwrap().reader(OF_CHILD).unwrap();
    assert_eq!(names(&reader), ["a"]);
    journal.append(&[named("b")], &NewRows::none(), &stamp(1)).unwrap();
    assert_eq!(names(&reader), ["a", "b"]);
    drop((scene.home, journal));
    OpenHome::open(&root).unwrap();
}

#[test]
fn nothing_is_made_over_what_is_there() {
    let (scene, path) = filled();
    assert_eq!(scene.home.create_child(CHILD).err(), Some(JournalError::AlreadyThere));
    assert_eq!(Journal::create(&path, OF_CHILD, scene.keys()).err(), Some(JournalError::AlreadyThere));
    let root = scene.home.root().to_owned();
    drop(scene.home);
    assert_eq!(OpenHome::create(&root).err(), Some(JournalError::AlreadyThere));
    // With the home's own file gone there are still children here.
    fs::rename(root.join("home.heard"), root.join("elsewhere")).unwrap();
    assert_eq!(OpenHome::create(&root).err(), Some(JournalError::AlreadyThere));
    assert_eq!(OpenHome::open(&root).err(), Some(JournalError::NotAHome));
    let nowhere = root.join("nowhere");
    assert_eq!(OpenHome::open(&nowhere).err(), Some(JournalError::NotAHome));
    assert!(!nowhere.exists());
}

#[test]
fn a_file_whose_making_was_cut_off_is_made_again() {
    let scene = Scene::new();
    let other = FileOf::Child(ChildId(uuid::Uuid::from_u128(2)));
    let path = scene.home.path(other);
    // The key came to be, the file did not; something of it lies there under its unfinished name.
    scene.home.create_child(other.child().unwrap()).unwrap().close().unwrap();
    fs::rename(&path, path.with_extension("heard.making")).unwrap();
    assert_eq!(scene.home.children().unwrap(), [CHILD]);
    assert_eq!(scene.home.journal(other).err(), Some(JournalError::NoSuchFile));
    let journal = scene.home.create_child(other.child().unwrap()).unwrap();
    assert_eq!(journal.count().unwrap(), 0);
    assert!(!path.with_extension("heard.making").exists());
}

#[test]
fn files_say_nothing_of_what_is_in_them() {
    let (scene, _) = filled();
    let mut folders = vec![scene.home.root().to_owned()];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            assert!(!bytes.windows(4).any(|window| window == b"fact"), "{}", path.display());
            assert!(!bytes.starts_with(b"SQLite format"), "{}", path.display());
        }
    }
}

#[test]
fn errors_name_no_path() {
    let (scene, path) = filled();
    fs::write(&path, b"junk").unwrap();
    let error = scene.home.journal(OF_CHILD).err().unwrap();
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains(&CHILD.to_string()) && !text.contains('/'), "{text}");
    }
}
