//! Backup and restore: everything comes back on a spare tablet, or nothing does.

use super::{CHILD, OF_CHILD, Scene, by_app, named, names, noon, stamp};
use heard::event::Event;
use heard::id::{ChildId, Digest};
use heard::journal::{
    AtStep, BackupTaken, CodeFault, FileOf, HomeFolder, JournalError, NewRows, OpenHome, RecoveryCode,
    RecoveryRecipient, Span, Step, backups_in, read, restore, restore_with, take_backup, take_backup_with,
};
use std::fs;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

const OTHER: ChildId = ChildId(uuid::Uuid::from_u128(0xbeef));

struct Lived {
    scene: Scene,
    code: RecoveryCode,
    board: Digest,
    picture: Digest,
}

/// A home with two children, boards and pictures, still open for writing.
fn lived() -> Lived {
    let scene = Scene::new();
    let code = RecoveryCode::generate().unwrap();
    let recipient = code.recipient().unwrap();
    let mut home = scene.home.journal(FileOf::Home).unwrap().journal;
    let facts = [by_app(scene.keys().added()), by_app(recipient.made())];
    home.append(&facts, &NewRows::none(), &stamp(0)).unwrap();
    scene.home.create_child(OTHER).unwrap();
    let mut rows = NewRows::none();
    let board = rows.board(b"{\"id\":\"1\"}".to_vec());
    let picture = rows.medium("image/png", Arc::from(vec![9; 70_000]));
    let mut child = scene.child();
    child.append(&[named("a"), named("b")], &rows, &stamp(1)).unwrap();
    Lived { scene, code, board, picture }
}

impl Lived {
    fn take(&self, keep: usize) -> BackupTaken {
        self.take_with(keep, &mut |_| Ok(())).unwrap()
    }

    fn take_with(&self, keep: usize, at: AtStep<'_>) -> Result<BackupTaken, JournalError> {
        let home = &self.scene.home;
        let recipient = RecoveryRecipient::of_home(&home.reader(FileOf::Home)?)?.expect("no code was made");
        take_backup_with(home, &home.backups(), &recipient, noon(), NonZeroUsize::new(keep).unwrap(), at)
    }

    fn spare(&self) -> PathBuf {
        self.scene.home.root().with_file_name("spare")
    }
}

#[test]
fn everything_comes_back_on_a_new_device() {
    let lived = lived();
    // A writer is at it, with entries that are in the write-ahead log only.
    let mut writer = lived.scene.child();
    writer.append(&[named("c")], &NewRows::none(), &stamp(2)).unwrap();
    let taken = lived.take(3);
    writer.append(&[named("after")], &NewRows::none(), &stamp(3)).unwrap();

    let typed = lived.code.to_string().to_lowercase().replace('-', "  ");
    let spare = lived.spare();
    let restored = restore(&taken.file, &typed.parse().unwrap(), &spare, &stamp(9)).unwrap();
    assert_eq!((restored.made, &restored.heads, restored.broken.len()), (noon(), &taken.heads, 0));

    let home = OpenHome::open(&spare).unwrap();
    assert_eq!(home.children().unwrap(), [OTHER, CHILD]);
    let device = home.device().id();
    assert_eq!(device, restored.device);
    assert_ne!(device, lived.scene.keys().id());
    let child = home.journal(OF_CHILD).unwrap();
    assert_eq!(child.boot, 1);
    let child = child.journal;
    assert_eq!(names(&child), ["a", "b", "c"]);
    assert_eq!(child.board_revision(lived.board).unwrap().unwrap(), b"{\"id\":\"1\"}");
    assert_eq!(child.medium(lived.picture).unwrap().unwrap().bytes.unwrap(), vec![9; 70_000]);

    // The new chain begins with where it comes from; the old one stands as it was.
    let old = lived.scene.keys().id();
    let (header, event) = read(&child.entries(Span::Chain(device)).unwrap()[0]).unwrap();
    assert_eq!(header.seq, 1);
    let Event::Restored { heads } = event else { panic!("{event:?}") };
    assert_eq!(heads, taken.heads.iter().copied().filter(|head| head.child == Some(CHILD)).collect::<Vec<_>>());
    assert_eq!((heads[0].device, heads[0].seq), (old, 3));
    let keys = [lived.scene.keys().public_key(), home.device().public_key()];
    let key_of = |wanted| keys.iter().copied().find(|key| heard::journal::device_id(key) == wanted);
    assert_eq!(child.check(key_of).unwrap().iter().map(|head| head.device).collect::<Vec<_>>(), [old, device]);
    let whole = home.reader(FileOf::Home).unwrap();
    let events: Vec<_> =
        whole.entries(Span::Chain(device)).unwrap().iter().map(|entry| read(entry).unwrap().1).collect();
    assert_eq!(events, [Event::Restored { heads: taken.heads.clone() }, home.device().added()]);
    let other = home.reader(FileOf::Child(OTHER)).unwrap().events(&[]).unwrap();
    assert_eq!(other[0].1, Event::Restored { heads: vec![] });
}

#[test]
fn a_restored_home_goes_on_and_can_be_backed_up_again() {
    let lived = lived();
    let taken = lived.take(3);
    restore(&taken.file, &lived.code, &lived.spare(), &stamp(9)).unwrap();
    let home = OpenHome::open(&lived.spare()).unwrap();
    let mut child = home.journal(OF_CHILD).unwrap().journal;
    child.append(&[named("c")], &NewRows::none(), &stamp(10)).unwrap();
    let recipient = RecoveryRecipient::of_home(&home.reader(FileOf::Home).unwrap()).unwrap().unwrap();
    let again = take_backup(&home, &home.backups(), &recipient, noon(), NonZeroUsize::MIN).unwrap();
    let third = lived.spare().with_file_name("third");
    restore(&again.file, &lived.code, &third, &stamp(11)).unwrap();
    let reader = HomeFolder::open_reading(&third).unwrap().reader(OF_CHILD).unwrap();
    assert_eq!(names(&reader), ["a", "b", "c"]);
    assert_eq!(reader.heads().unwrap().len(), 3);
}

#[test]
fn a_wrong_code_and_a_damaged_backup_restore_nothing() {
    let lived = lived();
    let taken = lived.take(3);
    let spare = lived.spare();
    let other = RecoveryCode::generate().unwrap();
    assert_eq!(restore(&taken.file, &other, &spare, &stamp(9)), Err(JournalError::WrongCode));
    let whole = fs::read(&taken.file).unwrap();
    let bad = spare.with_file_name("bad");
    for place in [5, 250, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&bad, bytes).unwrap();
        let answer = restore(&bad, &lived.code, &spare, &stamp(9)).unwrap_err();
        assert!(matches!(answer, JournalError::Damaged { .. } | JournalError::WrongCode), "{place}: {answer:?}");
    }
    for length in [0, 10, 300, whole.len() / 2, whole.len() - 1] {
        fs::write(&bad, &whole[..length]).unwrap();
        let answer = restore(&bad, &lived.code, &spare, &stamp(9)).unwrap_err();
        assert!(matches!(answer, JournalError::Damaged { .. }), "cut at {length}: {answer:?}");
    }
    let beside: Vec<_> = fs::read_dir(spare.parent().unwrap()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(beside.iter().all(|name| name == "home" || name == "bad"), "{beside:?}");
    restore(&taken.file, &lived.code, &spare, &stamp(9)).unwrap();
}

#[test]
fn nothing_is_restored_over_anything() {
    let lived = lived();
    let taken = lived.take(3);
    let root = lived.scene.home.root();
    assert_eq!(restore(&taken.file, &lived.code, root, &stamp(9)), Err(JournalError::AlreadyThere));
    let spare = lived.spare();
    fs::create_dir(&spare).unwrap();
    fs::write(spare.join("photo.jpg"), b"x").unwrap();
    assert_eq!(restore(&taken.file, &lived.code, &spare, &stamp(9)), Err(JournalError::AlreadyThere));
    fs::remove_file(spare.join("photo.jpg")).unwrap();
    restore(&taken.file, &lived.code, &spare, &stamp(9)).unwrap();
}

fn steps_of_a_restore(lived: &Lived, taken: &BackupTaken) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut note = |step| {
        steps.push(step);
        Ok(())
    };
    restore_with(&taken.file, &lived.code, &lived.spare(), &stamp(9), &mut note).unwrap();
    fs::remove_dir_all(lived.spare()).unwrap();
    steps
}

#[test]
fn a_restore_that_failed_or_was_killed_leaves_no_home_and_is_done_again() {
    let lived = lived();
    let taken = lived.take(3);
    let spare = lived.spare();
    let steps = steps_of_a_restore(&lived, &taken);
    assert_eq!(steps.len(), 4);
    for fatal in steps {
        let mut full = |step| if step == fatal { Err(JournalError::Full) } else { Ok(()) };
        let failed = restore_with(&taken.file, &lived.code, &spare, &stamp(9), &mut full);
        assert_eq!(failed, Err(JournalError::Full));
        assert_eq!(fs::read_dir(spare.parent().unwrap()).unwrap().count(), 1, "{fatal:?} left something");

        // A panic runs none of the tidying, like a kill.
        let mut kill = |step| if step == fatal { panic!("killed") } else { Ok(()) };
        let killed =
            catch_unwind(AssertUnwindSafe(|| restore_with(&taken.file, &lived.code, &spare, &stamp(9), &mut kill)));
        assert!(killed.is_err());
        for file in fs::read_dir(spare.parent().unwrap()).unwrap() {
            let path = file.unwrap().path();
            let is_home = HomeFolder::open_reading(&path).is_ok();
            assert_eq!(is_home, path == lived.scene.home.root(), "{fatal:?}");
        }
        restore(&taken.file, &lived.code, &spare, &stamp(9)).unwrap();
        assert_eq!(names(&HomeFolder::open_reading(&spare).unwrap().reader(OF_CHILD).unwrap()), ["a", "b"]);
        assert_eq!(fs::read_dir(spare.parent().unwrap()).unwrap().count(), 2);
        fs::remove_dir_all(&spare).unwrap();
    }
}

#[test]
fn a_backup_that_was_killed_has_no_name_and_harms_none() {
    let lived = lived();
    let good = lived.take(2);
    let steps = [Step::FileCopied(OF_CHILD), Step::FileCopied(FileOf::Home), Step::Written];
    for fatal in steps {
        let mut kill = |step| if step == fatal { panic!("killed") } else { Ok(()) };
        assert!(catch_unwind(AssertUnwindSafe(|| lived.take_with(1, &mut kill))).is_err());
        assert_eq!(backups_in(&lived.scene.home.backups()).unwrap(), std::slice::from_ref(&good.file));
    }
    let mut fail = |step| if step == Step::Written { Err(JournalError::Full) } else { Ok(()) };
    assert_eq!(lived.take_with(1, &mut fail), Err(JournalError::Full));
    // In its place, but not yet found good: the older one stays.
    let mut kill = |step| if step == Step::InPlace { panic!("killed") } else { Ok(()) };
    assert!(catch_unwind(AssertUnwindSafe(|| lived.take_with(1, &mut kill))).is_err());
    assert_eq!(backups_in(&lived.scene.home.backups()).unwrap().len(), 2);
    restore(&good.file, &lived.code, &lived.spare(), &stamp(9)).unwrap();
    let newest = lived.take(1);
    assert_eq!(backups_in(&lived.scene.home.backups()).unwrap(), [newest.file]);
}

#[test]
fn a_new_backup_that_reads_back_wrong_takes_no_older_one_away() {
    let lived = lived();
    let good = lived.take(1);
    let folder = lived.scene.home.backups();
    let mut rot = |step| {
        if step == Step::InPlace {
            let newest = backups_in(&folder).unwrap().pop().unwrap();
            fs::write(newest, b"rotten").unwrap();
        }
        Ok(())
    };
    assert!(matches!(lived.take_with(1, &mut rot), Err(JournalError::Damaged { .. })));
    assert!(good.file.exists());
}

#[test]
fn backups_rotate_by_number() {
    let lived = lived();
    let taken: Vec<_> = (0..4).map(|_| lived.take(2).file).collect();
    assert_eq!(backups_in(&lived.scene.home.backups()).unwrap(), taken[2..]);
    let name = taken[3].file_name().unwrap().to_str().unwrap();
    assert_eq!(name, "000004-20261122T120000Z.heard-backup");
}

#[test]
fn a_backup_of_an_altered_journal_comes_back_and_says_so() {
    let lived = lived();
    let child = lived.scene.child();
    child
        .connection()
        .execute_batch("DROP TRIGGER field_stays; UPDATE field SET value = x'227a22' WHERE name = 'by'")
        .unwrap();
    let taken = lived.take(1);
    let restored = restore(&taken.file, &lived.code, &lived.spare(), &stamp(9)).unwrap();
    assert_eq!(restored.broken, [OF_CHILD]);
}

#[test]
fn a_recovery_code_is_typed_as_people_type_and_its_slips_are_caught() {
    let code = RecoveryCode::generate().unwrap();
    let printed = code.to_string();
    assert_eq!(printed.len(), 28 + 6);
    let recipient = code.recipient().unwrap();
    assert!(recipient.to_string().starts_with("age1"));
    let typed = [
        printed.to_lowercase(),
        printed.replace('-', ""),
        printed.replace('-', " – "),
        printed.replace('0', "o").replace('1', "l"),
        format!("  {printed}\n"),
    ];
    for typed in typed {
        assert_eq!(typed.parse::<RecoveryCode>().unwrap().recipient().unwrap(), recipient);
    }
    let fault = |typed: &str| typed.parse::<RecoveryCode>().unwrap_err();
    assert_eq!(fault(&printed[..33]), CodeFault::Length { found: 27 });
    assert_eq!(fault(""), CodeFault::Length { found: 0 });
    assert_eq!(fault("UUUU"), CodeFault::Symbol { symbol: 'U' });

    let plain: Vec<u8> = printed.bytes().filter(|byte| *byte != b'-').collect();
    let parses = |bytes: &[u8]| std::str::from_utf8(bytes).unwrap().parse::<RecoveryCode>();
    for place in 0..plain.len() {
        for other in b"0123456789ABCDEFGHJKMNPQRSTVWXYZ".iter().filter(|other| **other != plain[place]) {
            let mut slip = plain.clone();
            slip[place] = *other;
            assert_eq!(parses(&slip).unwrap_err(), CodeFault::Check);
        }
        for with in place + 1..plain.len() {
            let mut slip = plain.clone();
            slip.swap(place, with);
            assert_eq!(parses(&slip).is_err(), plain[place] != plain[with]);
        }
    }
}

/// The way from the printed code to the key is fixed for good: old paper must open old backups. The figures were worked out
/// by another program.
#[test]
fn a_code_gives_this_recipient() {
    let code: RecoveryCode = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK".parse().unwrap();
    assert_eq!(code.recipient().unwrap().to_string(), "age1sap28d3wgutwrdnav5punr5z452fdrx5jwwhgvvr9l6pnfv7ls8ql4xz5g");
}
