//! Old schemas: the text of every version stays here, and what was written under it is opened and read for ever.

use super::{OF_CHILD, Scene, named, names, stamp};
use heard::id::ChildId;
use heard::journal::{FileOf, Journal, JournalError, NewRows, Schema};

/// Every schema as it was released, oldest first.
const VERSIONS: [&str; 1] = [include_str!("schema_1.sql")];

#[test]
fn the_newest_schema_here_is_the_one_in_use() {
    let scene = Scene::new();
    let journal = scene.child();
    let schema = |connection: &rusqlite::Connection| -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let kept_here = rusqlite::Connection::open_in_memory().unwrap();
    for version in VERSIONS {
        kept_here.execute_batch(version).unwrap();
    }
    assert_eq!(schema(journal.connection()), schema(&kept_here));
    let version: u32 = journal.connection().query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version as usize, VERSIONS.len());
}

#[test]
fn a_file_of_a_newer_heard_is_left_alone() {
    let scene = Scene::new();
    let mut journal = scene.child();
    journal.append(&[named("a")], &NewRows::none(), &stamp(0)).unwrap();
    let newer = VERSIONS.len() + 1;
    journal.connection().execute_batch(&format!("PRAGMA user_version = {newer}")).unwrap();
    drop(journal);
    assert_eq!(scene.home.journal(OF_CHILD).err(), Some(JournalError::NewerVersion));
    assert_eq!(scene.home.reader(OF_CHILD).err(), Some(JournalError::NewerVersion));
}

/// A file of each old schema is laid down from its text, opened by this Heard, written in and read.
#[test]
fn a_file_of_each_schema_is_brought_up_to_date_and_goes_on() {
    for (version, count) in (1..).zip(1..=VERSIONS.len()) {
        let scene = Scene::new();
        let other = FileOf::Child(ChildId(uuid::Uuid::from_u128(u128::from(version))));
        let path = scene.home.path(other);
        let sql = VERSIONS[..count].concat();
        Journal::lay_down(&path, other, scene.keys(), Schema::Old { sql: &sql, version }).unwrap();
        // A reader does not write, so it does not bring a file up to date either.
        let read = scene.home.reader(other).map(|_| ());
        let up_to_date = count == VERSIONS.len();
        assert_eq!(read, if up_to_date { Ok(()) } else { Err(JournalError::OlderVersion) });
        let mut journal = scene.home.journal(other).unwrap().journal;
        journal.append(&[named("new")], &NewRows::none(), &stamp(1)).unwrap();
        assert_eq!(names(&journal), ["new"]);
        journal.check(|_| Some(scene.keys().public_key())).unwrap();
    }
}
