//! Nothing is updated, deleted, replaced or passed over, on any connection that the crate opens.

use super::{OF_CHILD, Scene, named, names, stamp};
use heard::journal::{NewRows, Reader};
use std::sync::Arc;

const TABLES: [&str; 7] = ["file", "entry", "field", "board_revision", "set_revision", "media", "media_key"];

fn filled() -> (Scene, heard::journal::Journal) {
    let scene = Scene::new();
    let mut journal = scene.child();
    let mut rows = NewRows::none();
    let board = rows.board(b"{}".to_vec());
    rows.medium("image/png", Arc::from(b"picture".as_slice()));
    rows.set(&heard::journal::SetRevision {
        set: heard::id::BoardSetId(uuid::Uuid::from_u128(1)),
        name: String::new(),
        root: heard::id::BoardId(uuid::Uuid::from_u128(2)),
        boards: vec![heard::journal::BoardRevision {
            board: heard::id::BoardId(uuid::Uuid::from_u128(2)),
            revision: board,
        }],
        extras: serde_json::Map::new(),
    });
    journal.append(&[named("a"), named("b")], &rows, &stamp(0)).unwrap();
    (scene, journal)
}

fn attacks(table: &str) -> Vec<String> {
    let mut attacks = vec![format!("DELETE FROM {table}"), format!("UPDATE {table} SET rowid = rowid")];
    if table == "field" {
        attacks[1] = "UPDATE field SET value = x'00'".to_owned();
    }
    for clash in ["", "OR REPLACE", "OR IGNORE", "OR FAIL", "OR ROLLBACK"] {
        attacks.push(format!("INSERT {clash} INTO {table} SELECT * FROM {table}"));
    }
    attacks
}

#[test]
fn what_is_there_can_be_neither_changed_nor_taken_away_nor_put_in_again() {
    let (scene, journal) = filled();
    let before = journal.entries(heard::journal::Span::All).unwrap();
    for table in TABLES {
        for attack in attacks(table) {
            let outcome = journal.connection().execute(&attack, []);
            assert!(outcome.is_err(), "went through: {attack}");
        }
    }
    assert_eq!(journal.entries(heard::journal::Span::All).unwrap(), before);
    drop(scene);
}

#[test]
fn an_entry_with_a_gap_or_an_old_number_or_a_known_id_does_not_get_in() {
    let (_scene, journal) = filled();
    for clash in ["", "OR REPLACE", "OR IGNORE"] {
        for (n, seq, id) in
            [("9", "4", "randomblob(16)"), ("9", "2", "randomblob(16)"), ("9", "3", "id"), ("2", "3", "randomblob(16)")]
        {
            let sql = format!(
                "INSERT {clash} INTO entry SELECT {n}, device, {seq}, {id}, kind, at, entered, header, prev, hash, signature
                 FROM entry WHERE seq = 2"
            );
            assert!(journal.connection().execute(&sql, []).is_err(), "went through: {sql}");
        }
    }
    assert_eq!(names(&journal), ["a", "b"]);
}

#[test]
fn every_connection_is_set_up_alike() {
    let (scene, journal) = filled();
    let reader = Reader::open(&scene.child_path(), OF_CHILD, scene.keys()).unwrap();
    let pragmas = [
        ("recursive_triggers", "1"),
        ("foreign_keys", "1"),
        ("temp_store", "2"),
        ("synchronous", "2"),
        ("cell_size_check", "1"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
        ("journal_mode", "wal"),
    ];
    for connection in [journal.connection(), reader.connection()] {
        for (pragma, expected) in pragmas {
            let found: rusqlite::types::Value =
                connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
            let found = match found {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{pragma}: {other:?}"),
            };
            assert_eq!(found, expected, "{pragma}");
        }
        // The schema cannot be rewritten from within SQL, even if somebody asks for it.
        let _ = connection.execute_batch("PRAGMA writable_schema = ON");
        assert!(connection.execute("DELETE FROM sqlite_schema WHERE type = 'trigger'", []).is_err());
    }
    for table in TABLES {
        for attack in attacks(table) {
            assert!(reader.connection().execute(&attack, []).is_err(), "a reader wrote: {attack}");
        }
    }
}

/// Without the pragma, REPLACE would slip past the delete triggers; the insert triggers stand in its way all the same.
#[test]
fn replace_is_refused_even_where_recursive_triggers_are_off() {
    let (_scene, journal) = filled();
    journal.connection().execute_batch("PRAGMA recursive_triggers = OFF").unwrap();
    for table in TABLES {
        let attack = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
        assert!(journal.connection().execute(&attack, []).is_err(), "went through: {attack}");
    }
}
