//! Where buttons stand: grids as files write them.

use super::build::{Count, board, count, drawn, kinds, labelled, lone, read, said};
use heard::board::{BarUse, Cell, Grid, Place, WordClass};
use heard::interchange::What;

const ABC: &str = r#""buttons":[{"id":1,"label":"a"},{"id":"2","label":"b"},{"id":"c","label":"c"}]"#;

fn grid(rest: &str) -> heard::interchange::Import {
    lone(&format!(r#"{ABC},"grid":{rest}"#))
}

#[test]
fn ids_in_the_grid_may_be_numbers_or_text() {
    let import = grid(r#"{"rows":2,"columns":2,"order":[["1",2],[null,"c"]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a b / · c");
    assert_eq!(kinds(&import), []);
}

#[test]
fn ragged_and_short_rows_are_padded() {
    let import = grid(r#"{"rows":3,"columns":1,"order":[[1],[2,null,"c"]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a · · / b · c / · · ·");
    let import = grid(r#"{"order":[[1,2,"c"]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a b c");
    let import = grid(r#"{"rows":"1","columns":"2","order":[[1],null,[2]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a · / · · / b ·");
}

#[test]
fn a_cell_with_an_unknown_button_stays_empty_and_is_reported() {
    let import = grid(r#"{"rows":1,"columns":4,"order":[[1,"01",2,"c"]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a · b c");
    assert_eq!(kinds(&import), [What::GridNamesUnknownButton]);
}

#[test]
fn buttons_without_a_place_are_set_aside_in_the_order_of_the_file() {
    let import = grid(r#"{"rows":1,"columns":2,"order":[[null,2]]}"#);
    let board = &import.set.boards[0];
    assert_eq!(drawn(board), "· b");
    assert_eq!(board.parked().map(|button| button.label.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(said(&import, What::Parked), 2);
    assert_eq!(count(&import.report), Count { boards: [1, 0], buttons: 3, placed: 1, parked: 2, ..Count::default() });
}

#[test]
fn one_button_may_stand_in_several_cells_and_counts_once() {
    let import = grid(r#"{"rows":2,"columns":2,"order":[[1,2],["c",1]]}"#);
    assert_eq!(drawn(&import.set.boards[0]), "a b / c a");
    assert_eq!(import.report.counts.placed, 3);
}

#[test]
fn a_grid_without_order_is_filled_in_the_order_of_the_file() {
    for rest in [r#"{"rows":1,"columns":2,"order":[]}"#, r#"{"columns":2}"#, r#"{"columns":2,"order":[[],[]]}"#] {
        let import = grid(rest);
        assert_eq!(drawn(&import.set.boards[0]), "a b / c ·", "{rest}");
        assert_eq!(kinds(&import), [What::LaidOutByFileOrder]);
    }
    assert_eq!(drawn(&lone(ABC).set.boards[0]), "a b / c ·");
    let import = grid(r#""none""#);
    assert_eq!(drawn(&import.set.boards[0]), "a b / c ·");
    assert_eq!(kinds(&import), [What::LaidOutByFileOrder, What::FieldNotRead("grid")]);
    // A flat list is cut into rows.
    assert_eq!(drawn(&grid(r#"{"columns":2,"order":[1,null,2,"c"]}"#).set.boards[0]), "a · / b c");
}

#[test]
fn a_grid_too_large_for_hands_is_cut_and_what_lies_beyond_is_set_aside() {
    let import = grid(r#"{"rows":9000,"columns":2,"order":[[1,2]]}"#);
    assert_eq!(import.set.boards[0].grid.rows(), 64);
    assert_eq!(kinds(&import), [What::GridTooLarge, What::Parked]);
    let row = format!("[{}1]", "null,".repeat(70));
    let import = grid(&format!(r#"{{"rows":1,"columns":1,"order":[{row},[2,"c"]]}}"#));
    assert_eq!(import.report.counts.parked, 1);
    assert_eq!(labelled(&import.set.boards[0], "a").label, "a");
}

#[test]
fn free_positions_become_rows_and_columns() {
    let import = lone(
        r#""buttons":[
          {"id":1,"label":"wide","left":0,"top":0,"width":1,"height":0.5},
          {"id":2,"label":"a","left":0,"top":0.5,"width":0.5,"height":0.5},
          {"id":3,"label":"b","left":0.501,"top":0.499,"width":0.499,"height":0.5},
          {"id":4,"label":"same","left":0.5,"top":0.5,"width":0.5,"height":0.5}]"#,
    );
    let board = &import.set.boards[0];
    assert_eq!(drawn(board), "wide = / a b");
    assert_eq!(kinds(&import), [What::LaidOutByPosition, What::Parked]);
    // With one position missing the file's order is all there is.
    let import =
        lone(r#""buttons":[{"id":1,"label":"a","left":0.5,"top":0,"width":1,"height":1},{"id":2,"label":"b"}]"#);
    assert_eq!(kinds(&import), [What::LaidOutByFileOrder]);
}

#[test]
fn a_position_beside_a_grid_changes_nothing() {
    let import = lone(
        r#""buttons":[{"id":1,"label":"a","left":null,"top":null,"width":0.5,"height":1}],
           "grid":{"rows":1,"columns":2,"order":[[null,1]]}"#,
    );
    assert_eq!(drawn(&import.set.boards[0]), "· a");
    assert_eq!(import.set.boards[0].buttons[0].extras["width"], 0.5);
}

#[test]
fn spans_come_back_and_never_cost_another_button_its_place() {
    let own = |order: &str| {
        board(&format!(
            r#""buttons":[{{"id":1,"label":"a"}},{{"id":2,"label":"b"}}],"grid":{{"rows":2,"columns":2,"order":{order},
               "ext_heard_spans":[{{"row":0,"column":0,"rows":2,"columns":1}},{{"row":9,"column":0,"rows":2,"columns":1}}]}}"#
        ))
    };
    let import = read(own("[[1,null],[null,2]]").as_bytes());
    assert_eq!(drawn(&import.set.boards[0]), "a · / = b");
    let import = read(own("[[1,null],[2,null]]").as_bytes());
    assert_eq!(drawn(&import.set.boards[0]), "a · / b ·");
    let place = Place { row: 0, column: 0 };
    assert!(matches!(import.set.boards[0].grid.cell(place), Cell::Button { rows: 1, .. }));
}

#[test]
fn an_empty_board_is_a_board() {
    let import = lone(r#""buttons":[],"grid":{"rows":3,"columns":4,"order":[]}"#);
    assert_eq!(import.set.boards[0].grid, Grid::empty(3, 4).unwrap());
    assert_eq!(kinds(&import), [What::BoardEmpty]);
    assert_eq!(lone(r#""buttons":{}"#).set.boards[0].grid, Grid::empty(1, 1).unwrap());
}

#[test]
fn what_is_not_a_button_is_refused_and_counted() {
    let import = lone(
        r#""buttons":[null,false,{"id":1,"label":"a"},"word",7,{"id":1,"label":"twin"},{"label":"no id"}],
           "grid":{"order":[[1]]}"#,
    );
    let expected = Count { boards: [1, 0], buttons: 5, placed: 1, parked: 2, refused: 2, ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!(said(&import, What::EmptyPlaceholder), 2);
    assert_eq!(said(&import, What::NotAButton), 2);
    assert_eq!(said(&import, What::SameButtonId), 1);
    assert_eq!(drawn(&import.set.boards[0]), "a");
}

#[test]
fn buttons_pictures_and_sounds_may_be_objects_keyed_by_id() {
    let import = lone(
        r#""buttons":{"x":{"label":"a","image_id":"p"},"y":{"id":"z","label":"b"}},"images":{"p":{"symbol":{"set":"s","filename":"f.png"}}},
           "grid":{"order":[["x","z"]]}"#,
    );
    assert_eq!(drawn(&import.set.boards[0]), "a b");
    assert_eq!(import.set.boards[0].images[0].id, "p");
    assert_eq!(import.report.counts.pictures.named, 1);
}

#[test]
fn more_buttons_than_the_largest_grid_are_refused_one_by_one() {
    let buttons: Vec<String> = (0..4100).map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let import = lone(&format!(r#""buttons":[{}]"#, buttons.join(",")));
    assert_eq!(import.report.counts.placed, 4096);
    assert_eq!(import.report.counts.refused, 4);
    assert_eq!(said(&import, What::TooManyButtons), 4);
}

#[test]
fn word_classes_come_from_the_producer_then_from_exact_colours() {
    let class = |rest: &str| lone(&format!(r#""buttons":[{{"id":1,{rest}}}]"#)).set.boards[0].buttons[0].word_class;
    assert_eq!(class(r#""background_color":"rgb(204, 255, 170)""#), Some(WordClass::Verb));
    assert_eq!(class(r##""background_color":"#fdfd96""##), Some(WordClass::People));
    assert_eq!(class(r#""background_color":"rgb(204, 255, 171)""#), None);
    assert_eq!(class(r#""background_color":"rgba(204, 255, 170, 0.5)""#), None);
    assert_eq!(
        class(r#""background_color":"rgb(204, 255, 170)","ext_coughdrop_part_of_speech":"noun""#),
        Some(WordClass::Noun)
    );
    assert_eq!(
        class(r#""ext_coughdrop_part_of_speech":"noun","ext_heard_word_class":"little""#),
        Some(WordClass::Little)
    );
    // A white board says nothing; white among the key's other colours does.
    assert_eq!(class(r#""background_color":"white""#), None);
    let import = lone(
        r#""buttons":[{"id":1,"background_color":"white"},{"id":2,"background_color":"rgb(255,204,170)"},
           {"id":3,"background_color":"rgb(170,204,255)"}]"#,
    );
    assert_eq!(import.set.boards[0].buttons[0].word_class, Some(WordClass::Little));
}

#[test]
fn what_adds_to_the_message_bar() {
    let bar = |rest: &str| lone(&format!(r#""buttons":[{{"id":1,{rest}}}]"#)).set.boards[0].buttons[0].bar;
    assert_eq!(bar(r#""label":"a""#), BarUse::Adds);
    assert_eq!(bar(r#""action":":clear""#), BarUse::Skips);
    assert_eq!(bar(r#""load_board":{"id":"b"}"#), BarUse::Skips);
    assert_eq!(bar(r#""load_board":{"id":"b"},"ext_coughdrop_add_to_vocalization":true"#), BarUse::Adds);
    assert_eq!(bar(r#""ext_coughdrop_add_to_vocalization":false"#), BarUse::Skips);
    assert_eq!(bar(r#""ext_coughdrop_add_to_vocalization":false,"ext_heard_add_to_bar":true"#), BarUse::Adds);
}
