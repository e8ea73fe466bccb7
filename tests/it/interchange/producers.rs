//! One small file per habit of a real producer, and what was counted in it by hand.

use super::build::{Count, SVG, board, count, drawn, kinds, labelled, lone, named, png, read, said, wav, zip};
use heard::board::{Action, BarUse, BoardSet, Button, LinkTarget, Visibility, WordClass};
use heard::interchange::What;

/// The name of the board that a button opens.
fn opens<'a>(set: &'a BoardSet, button: &Button) -> Option<&'a str> {
    match button.link.as_ref()?.target {
        LinkTarget::Board(id) => Some(&set.board(id).unwrap().name),
        LinkTarget::Dead => None,
    }
}

#[test]
fn coughdrop_mixes_numbers_and_text_and_keeps_boards_at_the_root() {
    let home = r#"{"format":"open-board-0.1","id":"1_235","locale":"en_US","name":"Home","image_url":"https://x.test/p",
      "buttons":[
        {"id":19,"label":"eat","left":null,"top":null,"width":null,"height":null,"image_id":"1_9","hidden":false,
         "ext_coughdrop_part_of_speech":"verb","ext_coughdrop_hide_label":true,"background_color":"rgb(204, 255, 170)"},
        {"id":"b15","label":"wipe","action":":beep &&   :home","vocalization":":clear","ext_coughdrop_add_to_vocalization":null},
        {"id":20,"label":"more","load_board":{"id":"1_236","url":"https://x.test/b","path":"board_1_236.obf"},"ext_coughdrop_add_to_vocalization":true},
        {"id":21,"label":"off","load_board":{"id":"1_236","path":"board_1_236.obf"},"ext_coughdrop_link_disabled":true},
        {"id":22,"label":"web","url":"https://x.test/","ext_coughdrop_apps":null}],
      "grid":{"rows":2,"columns":3,"order":[[19,null,22],["b15",20,"21"]]},
      "images":[{"id":"1_9","width":null,"height":null,"content_type":"image/svg","path":"images/image_1_9.svg",
        "url":"https://x.test/9.svg","data_url":"https://x.test/api/9","license":{"type":"CC BY","author_name":"Ann","copyright_notice_link":"https://l.test"}}],
      "sounds":[]}"#;
    let more = r#"{"format":"open-board-0.1","id":"1_236","locale":"en","name":"More","buttons":[],"grid":{"rows":1,"columns":1,"order":[[null]]}}"#;
    let manifest = r#"{"format":"open-board-0.1","root":"board_1_235.obf",
      "paths":{"boards":{"1_235":"board_1_235.obf","1_236":"board_1_236.obf"},"images":{"1_9":"images/image_1_9.svg"},"sounds":{}}}"#;
    let import = read(&zip(&[
        ("manifest.json", manifest.as_bytes()),
        ("board_1_235.obf", home.as_bytes()),
        ("board_1_236.obf", more.as_bytes()),
        ("images/image_1_9.svg", SVG),
    ]));
    let expected = Count {
        boards: [2, 0],
        buttons: 5,
        placed: 5,
        pictures: [1, 0, 0, 0],
        links: 2,
        dead_links: 1,
        ..Count::default()
    };
    assert_eq!(count(&import.report), expected);
    let expected = [What::LinkSwitchedOff, What::OpensElsewhere, What::UnknownAction, What::BoardEmpty];
    assert!(expected.iter().all(|what| said(&import, *what) == 1), "{}", import.report);
    let board = named(&import.set, "Home");
    assert_eq!(drawn(board), "eat · web / wipe more off");
    assert_eq!(board.locale.as_str(), "en-US");
    assert_eq!(board.foreign_id.as_deref(), Some("1_235"));
    let eat = labelled(board, "eat");
    assert_eq!(eat.word_class, Some(WordClass::Verb));
    assert_eq!(eat.extras["ext_coughdrop_hide_label"], true);
    let image = board.image_of(eat).unwrap();
    assert_eq!(image.content_type.as_deref(), Some("image/svg+xml"));
    assert_eq!((image.width, image.height), (Some(20), Some(10)));
    assert_eq!(image.url.as_deref(), Some("https://x.test/9.svg"));
    assert_eq!(image.extras["data_url"], "https://x.test/api/9");
    assert_eq!(image.licence.as_ref().unwrap().notice_url.as_deref(), Some("https://l.test"));
    let wipe = labelled(board, "wipe");
    assert_eq!(wipe.actions, [Action::Unknown(":beep".to_owned()), Action::Home]);
    assert_eq!(wipe.bar, BarUse::Skips);
    let more = labelled(board, "more");
    assert_eq!((opens(&import.set, more), more.bar), (Some("More"), BarUse::Adds));
    assert_eq!(opens(&import.set, labelled(board, "off")), None);
}

#[test]
fn coughdrop_drops_the_path_of_a_sound_it_wrote_before() {
    let first =
        board(r#""buttons":[{"id":1,"sound_id":"1_7"}],"sounds":[{"id":"1_7","path":"sounds/s.wav","duration":2}]"#);
    let second = first.replace(r#""path":"sounds/s.wav","#, "").replace(r#""id":"b""#, r#""id":"b2""#);
    let manifest = r#"{"root":"1.obf","paths":{"boards":{"b":"1.obf","b2":"2.obf"},"sounds":{"1_7":"sounds/s.wav"}}}"#;
    let sound = wav(1);
    let import = read(&zip(&[
        ("manifest.json", manifest.as_bytes()),
        ("1.obf", first.as_bytes()),
        ("2.obf", second.as_bytes()),
        ("sounds/s.wav", &sound),
    ]));
    let expected = Count { boards: [2, 0], buttons: 2, placed: 2, sounds: [2, 0, 0, 0], ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!(import.set.media.len(), 1);
    assert_eq!(import.set.boards[1].sounds[0].content_type.as_deref(), Some("audio/wav"));
}

#[test]
fn cboard_doubles_slashes_leaves_nulls_and_names_no_root() {
    let home = board(
        r#""id":"root","name":"Home","ext_cboard_name_key":"k",
        "buttons":[null,{"id":"t1","label":"yes","image_id":"t1","ext_cboard_label_key":"symbol.yes"},
                   {"id":"t2","label":"food","image_id":"t2","load_board":{"path":"boards/f1.obf"}},
                   {"id":"t3","label":"secret","hidden":true,"image_id":"t3"}],
        "images":[{"id":"t1","path":"/symbols/yes.png","width":300,"height":300,"content_type":"image/png","license":{"type":"CC-By Cboard"}},
                  {"id":"t2","path":"","width":300,"height":300},
                  {"id":"t3","path":"symbols/no such.png"}],
        "grid":{"rows":1,"columns":6,"order":[["t1","t2","t3",null,null,null]]}"#,
    );
    let food = board(r#""id":"f1","name":"Food","buttons":[],"grid":{"rows":1,"columns":1,"order":[[null]]}"#);
    let manifest = r#"{"format":"open-board-0.1","paths":{"boards":{"root":"boards/root.obf","f1":"boards/f1.obf"},
      "images":{"t1":"images//symbols/yes.png","t2":"images//symbols/food.png"}}}"#;
    let (yes, food_picture) = (png(1, 2, 2), png(2, 2, 2));
    let import = read(&zip(&[
        ("boards/root.obf", home.as_bytes()),
        ("boards/f1.obf", food.as_bytes()),
        ("images//symbols/yes.png", &yes),
        ("images//symbols/food.png", &food_picture),
        ("manifest.json", manifest.as_bytes()),
    ]));
    let expected =
        Count { boards: [2, 0], buttons: 3, placed: 3, pictures: [2, 0, 1, 0], links: 1, ..Count::default() };
    assert_eq!(count(&import.report), expected);
    let expected = [What::EmptyPlaceholder, What::PictureMissing, What::BoardEmpty, What::FirstBoardGuessed];
    assert_eq!(kinds(&import), expected);
    let board = named(&import.set, "Home");
    assert_eq!(import.set.root, board.id);
    assert_eq!(opens(&import.set, labelled(board, "food")), Some("Food"));
    assert_eq!(labelled(board, "secret").visibility, Visibility::Hidden);
    assert_eq!(board.images[0].width, Some(300));
    // Without a manifest entry the folder is guessed.
    let import = read(&zip(&[("boards/root.obf", home.as_bytes()), ("images//symbols/yes.png", &yes)]));
    assert_eq!(import.report.counts.pictures.found, 1);
}

#[test]
fn asterics_grid_exports_bare_pictures_and_no_root() {
    let one = board(
        r#""id":"g1","name":"One","buttons":[{"id":"e1","label":"go","image_id":"e1","load_board":{"path":"g2.obf"}}],
        "images":[{"id":"e1","path":"images/e1.png"}],"grid":{"rows":1,"columns":1,"order":[["e1"]]}"#,
    );
    let two = board(
        r#""id":"g2","name":"Two","buttons":[{"id":"e2","label":"no"}],"grid":{"rows":1,"columns":1,"order":[["e2"]]}"#,
    );
    let picture = png(3, 5, 4);
    let import = read(&zip(&[
        ("boards/g2.obf", two.as_bytes()),
        ("boards/g1.obf", one.as_bytes()),
        ("images/e1.png", &picture),
        ("manifest.json", br#"{"root":null,"paths":{}}"#),
    ]));
    let expected =
        Count { boards: [2, 0], buttons: 2, placed: 2, pictures: [1, 0, 0, 0], links: 1, ..Count::default() };
    assert_eq!(count(&import.report), expected);
    // The board that no other board opens comes first.
    assert_eq!(import.set.name, "One");
    assert_eq!(kinds(&import), [What::FirstBoardGuessed]);
    let image = &named(&import.set, "One").images[0];
    assert_eq!((image.content_type.as_deref(), image.width, image.height), (Some("image/png"), Some(5), Some(4)));
}

#[test]
fn aac_processors_names_boards_by_page_id() {
    let page = |id: &str, links: &str| {
        format!(
            r#"{{"id":"{id}","name":"{id}","buttons":[
              {{"id":"1","label":"a","vocalization":"a","box_id":3}},{{"id":"2","label":"b","vocalization":"bee","box_id":0}}{links}],
              "grid":{{"rows":2,"columns":2,"order":[]}}}}"#
        )
    };
    let links = r#",{"id":"3","label":"c","box_id":1,"load_board":{"path":"p2"}},{"id":"4","label":"d","box_id":2,"load_board":{"path":"p2.obf"}}"#;
    let import = read(&zip(&[
        ("boards/x2.obf", page("p2", "").as_bytes()),
        ("boards/x1.obf", page("p1", links).as_bytes()),
        ("manifest.json", br#"{"root":"p1","paths":{"boards":{"p2":"boards/x2.obf","p1":"boards/x1.obf"}}}"#),
    ]));
    let expected = Count { boards: [2, 0], buttons: 6, placed: 6, links: 2, ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!(kinds(&import), [What::NoLanguage, What::LaidOutByBoxNumber]);
    let board = named(&import.set, "p1");
    assert_eq!(import.set.root, board.id);
    assert_eq!(drawn(board), "b c / d a");
    assert_eq!(labelled(board, "a").vocalization, None, "a vocalization that only repeats the label is none");
    assert_eq!(labelled(board, "b").spoken(), "bee");
    for label in ["c", "d"] {
        assert_eq!(opens(&import.set, labelled(board, label)), Some("p2"));
    }
}

#[test]
fn open_voice_factory_uses_paths_as_ids_and_names_in_any_script() {
    let home = board(
        r#""id":"toppage","name":"Top","buttons":[
          {"id":"00","label":"yes","image_id":"icons/yes.png"},{"id":"0","label":"no","image_id":""},
          {"id":"01","label":"Greek","image_id":"icons/none.png","load_board":{"path":"boards/Άρθρο.obf"}},
          {"id":"10","label":"gone","load_board":{"path":"boards/nowhere.obf"},"actions":[":deleteword"]}],
        "images":[],"sounds":[],"grid":{"rows":2,"columns":2,"order":[["00","0"],["01","10"]]}"#,
    );
    // The same name, decomposed, as a Mac writes it.
    let decomposed = "boards/Α\u{301}ρθρο.obf";
    let greek = board(r#""id":"arthro","name":"Άρθρο","buttons":[],"grid":{"rows":1,"columns":1,"order":[[null]]}"#);
    let picture = png(4, 1, 1);
    let import = read(&zip(&[
        ("boards/toppage.obf", home.as_bytes()),
        (decomposed, greek.as_bytes()),
        ("icons/yes.png", &picture),
        ("manifest.json", br#"{"root":"boards/toppage.obf","paths":{"boards":{"toppage":"boards/toppage.obf"}}}"#),
    ]));
    let expected = Count {
        boards: [2, 0],
        buttons: 4,
        placed: 4,
        pictures: [1, 0, 1, 0],
        links: 2,
        dead_links: 1,
        ..Count::default()
    };
    assert_eq!(count(&import.report), expected);
    let board = named(&import.set, "Top");
    assert_eq!(drawn(board), "yes no / Greek gone");
    assert_eq!(opens(&import.set, labelled(board, "Greek")), Some("Άρθρο"));
    assert_eq!(labelled(board, "no").image, None);
    assert_eq!(labelled(board, "gone").actions, [Action::TakeBack(":deleteword".to_owned())]);
    assert_eq!(labelled(board, "gone").link.as_ref().unwrap().source["path"], "boards/nowhere.obf");
}

#[test]
fn old_communikate_counts_from_zero_and_leaves_buttons_out_of_the_grid() {
    let import = read(
        r##"{"id":"aboutme","name":"About me","buttons":[
          {"id":0,"label":"top","image_id":0,"background_color":"#ffff32","border_color":"#444"},
          {"id":1,"label":"name","image_id":1},{"id":2,"label":"left out","image_id":2}],
          "images":[{"id":0,"url":"https://x.test/0.svg","width":null,"license":{"type":"CC BY-SA"}},{"id":1,"url":"https://x.test/1.png"}],
          "grid":{"rows":1,"columns":3,"order":[[0,1,null]]}}"##
            .as_bytes(),
    );
    let expected =
        Count { boards: [1, 0], buttons: 3, placed: 2, parked: 1, pictures: [0, 0, 3, 0], ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!((said(&import, What::PictureOnlyOnline), said(&import, What::PictureMissing)), (2, 1));
    let top = labelled(&import.set.boards[0], "top");
    assert_eq!((top.image.as_deref(), top.foreign_id.as_deref()), (Some("0"), Some("0")));
    assert_eq!(top.border.unwrap().to_string(), "rgb(68, 68, 68)");
}

#[test]
fn pasco_has_actions_without_action_on_one_long_row() {
    let uri = format!("data:audio/vnd.wav;base64,{}", base64(&wav(2)));
    let import = lone(&format!(
        r#""ext_spell_branch":true,"buttons":[{{"id":"a","label":"a","actions":["+a"],"sound_id":"s"}},{{"id":"b","actions":[":space",":speak"]}}],
           "sounds":[{{"id":"s","data":"{uri}","content_type":"audio/vnd.wav"}}],"grid":{{"rows":1,"columns":2,"order":[["a","b"]]}}"#
    ));
    let expected = Count { boards: [1, 0], buttons: 2, placed: 2, sounds: [1, 0, 0, 0], ..Count::default() };
    assert_eq!(count(&import.report), expected);
    let board = &import.set.boards[0];
    assert_eq!(board.buttons[0].actions, [Action::Spell("a".to_owned())]);
    assert_eq!(board.buttons[1].actions, [Action::Space, Action::Speak]);
    assert_eq!(board.sounds[0].content_type.as_deref(), Some("audio/wav"));
    assert_eq!(board.extras["ext_spell_branch"], true);
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn global_symbols_names_boards_and_pictures_in_one_way_only() {
    let picture = png(5, 1, 1);
    let one = board(&format!(
        r#""id":"1","name":"One","buttons":[{{"id":"a","label":"by id","image_id":"p","load_board":{{"id":"2"}}}},
          {{"id":"b","label":"by address","image_id":"q","load_board":{{"data_url":"https://x.test/2"}}}}],
        "images":[{{"id":"p","url":"data:image/png;base64,{}"}},{{"id":"q","url":"https://x.test/q.png"}}]"#,
        base64(&picture)
    ));
    let two = board(r#""id":"2","name":"Two","buttons":[]"#);
    let import = read(&zip(&[
        ("manifest.json", br#"{"root":"boards/1.obf","paths":{"boards":{"1":"boards/1.obf","2":"boards/2.obf"}}}"#),
        ("boards/1.obf", one.as_bytes()),
        ("boards/2.obf", two.as_bytes()),
    ]));
    let expected = Count {
        boards: [2, 0],
        buttons: 2,
        placed: 2,
        pictures: [1, 0, 1, 0],
        links: 2,
        dead_links: 1,
        ..Count::default()
    };
    assert_eq!(count(&import.report), expected);
    assert_eq!(opens(&import.set, labelled(named(&import.set, "One"), "by id")), Some("Two"));
}

#[test]
fn zip_tools_leave_litter_marks_folders_and_a_folder_around_everything() {
    let marked = format!(
        "\u{feff}{}",
        board(r#""buttons":[{"id":1,"label":"a","image_id":"p"}],"images":[{"id":"p","path":"images/p.png"}]"#)
    );
    let picture = png(6, 1, 1);
    let import = read(&zip(&[
        ("My boards/", b""),
        (
            "My boards/manifest.json",
            "\u{feff}{\"root\":\"boards/b.obf\",\"paths\":{\"boards\":{\"b\":\"boards/b.obf\"}}}".as_bytes(),
        ),
        ("My boards/boards/", b""),
        ("My boards/boards/b.obf", marked.as_bytes()),
        ("My boards/images/p.png", &picture),
        ("__MACOSX/My boards/boards/._b.obf", b"\0\x05\x16\x07"),
        ("__MACOSX/._manifest.json", b"\0\x05\x16\x07"),
    ]));
    let expected = Count { boards: [1, 0], buttons: 1, placed: 1, pictures: [1, 0, 0, 0], ..Count::default() };
    assert_eq!(count(&import.report), expected);
}
