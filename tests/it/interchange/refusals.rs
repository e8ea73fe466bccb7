//! What is refused, and the sentence that an adult reads.

use super::build::{Count, board, count, lone, png, read, said, zip};
use heard::interchange::{ExportRefusal, ForeignFile, ImportRefusal, PictureRefusal, What, import, limits};
use std::io::Cursor;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn refusal(bytes: &[u8]) -> ImportRefusal {
    let refusal = import::read(bytes, None).unwrap_err();
    let text = refusal.to_string();
    assert!(text.ends_with('.') && text.len() < 220, "{text}");
    refusal
}

#[test]
fn paths_that_leave_the_package() {
    for name in ["/etc/x.obf", "../x.obf", "a/../../x.obf", "C:/x.obf", "boards\\x.obf", "c:x.obf", "..", "a/.."] {
        let good = board(r#""buttons":[]"#);
        assert_eq!(refusal(&zip(&[("good.obf", good.as_bytes()), (name, b"{}")])), ImportRefusal::UnsafePath, "{name}");
    }
    // Two dots within a name are a name.
    assert_eq!(read(&zip(&[("a..b.obf", board(r#""buttons":[]"#).as_bytes())])).report.counts.boards, 1);
}

#[test]
fn packages_that_unfold_to_more_than_a_tablet_holds() {
    let blanks = vec![b' '; usize::try_from(limits::RATIO_FLOOR_BYTES).unwrap() + 1];
    let bomb = zip(&[("b.obf", blanks.as_slice())]);
    assert_eq!(refusal(&bomb), ImportRefusal::Bomb);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..=limits::MAX_ENTRIES {
        writer.start_file(format!("{number}"), SimpleFileOptions::default()).unwrap();
    }
    let many = writer.finish().unwrap().into_inner();
    assert_eq!(refusal(&many), ImportRefusal::TooManyEntries);
}

#[test]
fn a_size_that_lies_is_found_out_while_unpacking() {
    let blanks = vec![b' '; usize::try_from(limits::RATIO_FLOOR_BYTES).unwrap() * 3];
    let mut bytes = zip(&[("b.obf", blanks.as_slice())]);
    // The unpacked size, in the local and in the central header.
    let size = u32::try_from(blanks.len()).unwrap().to_le_bytes();
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, at)| *at == size).map(|(place, _)| place).collect();
    assert_eq!(places.len(), 2);
    for place in places {
        bytes[place..place + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(refusal(&bytes), ImportRefusal::Bomb | ImportRefusal::NoBoards));
}

#[test]
fn lists_within_lists_without_end() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(refusal(deep(1_000_000).as_bytes()), ImportRefusal::NestedTooDeep);
    let nested = board(&format!(r#""buttons":[],"ext_x":{}"#, deep(limits::MAX_JSON_DEPTH)));
    assert_eq!(refusal(nested.as_bytes()), ImportRefusal::NestedTooDeep);
    assert_eq!(refusal(&zip(&[("b.obf", nested.as_bytes())])), ImportRefusal::NestedTooDeep);
    assert_eq!(refusal(&zip(&[("manifest.json", nested.as_bytes())])), ImportRefusal::NestedTooDeep);
    // Brackets in text are text.
    let text = board(&format!(r#""buttons":[{{"id":1,"label":"\"{}"}}]"#, "[".repeat(500)));
    assert_eq!(read(text.as_bytes()).report.counts.placed, 1);
}

#[test]
fn what_is_not_a_board() {
    assert_eq!(refusal(b""), ImportRefusal::Empty);
    assert_eq!(refusal(b"\xef\xbb\xbf  \n"), ImportRefusal::Empty);
    for text in ["\"abcdefg\"", r#"{"a":1,"b":2}"#, r#"[{"a":1}]"#, "[]", "{}", "hello", "7", "[[]]"] {
        assert_eq!(refusal(text.as_bytes()), ImportRefusal::NotABoard, "{text}");
    }
    assert_eq!(refusal(br#"{"buttons":["#), ImportRefusal::Damaged);
    assert_eq!(refusal(b"PK\x03\x04nothing"), ImportRefusal::Damaged);
    assert_eq!(refusal(&zip(&[])), ImportRefusal::NoBoards);
    assert_eq!(refusal(&zip(&[("manifest.json", br#"{"root":"boards/a.obf"}"#)])), ImportRefusal::NoBoards);
    assert_eq!(refusal(&zip(&[("boards/a.obf", &png(1, 1, 1))])), ImportRefusal::NoBoards);
}

#[test]
fn files_of_other_programs_are_called_by_their_name() {
    let foreign = |bytes: &[u8]| match refusal(bytes) {
        ImportRefusal::Foreign(file) => file,
        other => panic!("{other}"),
    };
    let asterics = "\u{feff}{\"grids\":[{\"id\":\"g\",\"gridElements\":[]}],\"metadata\":{}}";
    assert_eq!(foreign(asterics.as_bytes()), ForeignFile::AstericsGrid);
    assert_eq!(foreign(br#"[{"id":"g","gridElements":[]}]"#), ForeignFile::AstericsGrid);
    assert_eq!(foreign(br#"[{"id":"root","tiles":[]}]"#), ForeignFile::Cboard);
    assert_eq!(foreign(br#"{"advanced":[{"id":"root","tiles":[]}]}"#), ForeignFile::Cboard);
    assert_eq!(foreign(br#"[{"id":"d","rootBoard":"root","boards":["root"]}]"#), ForeignFile::CboardCommunicator);
    assert_eq!(foreign(br#"/* NOTICE */ {"format":"open-board-log-0.1","sessions":[]}"#), ForeignFile::OpenBoardLog);
    assert_eq!(foreign(br#"{"format":"open-board-log-0.1","sessions":[]}"#), ForeignFile::OpenBoardLog);
    assert_eq!(foreign(br#"[{"buttons":[]},{"buttons":[]}]"#), ForeignFile::Obfset);
    assert_eq!(foreign(br#"{"format":"open-board-0.1","root":"a","paths":{"boards":{}}}"#), ForeignFile::LoneManifest);
    assert_eq!(foreign(b"SQLite format 3\0rest"), ForeignFile::Database);
    assert_eq!(foreign(&png(1, 1, 1)), ForeignFile::Picture);
    assert_eq!(foreign(&zip(&[("Grids/Home/grid.xml", b"<Grid/>")])), ForeignFile::Grid3);
    assert_eq!(foreign(&zip(&[("x.c4v", b"")])), ForeignFile::TouchChat);
    insta::assert_snapshot!(refusal(asterics.as_bytes()), @"This is an AsTeRICS Grid file; Heard does not read these yet, so please export the boards as Open Board Format (.obf or .obz).");
    insta::assert_snapshot!(ImportRefusal::Foreign(ForeignFile::OpenBoardLog), @"This is an Open Board Log, a record of what somebody said; it holds no boards, and Heard does not read logs yet.");
}

/// One button with one picture, written into the board.
fn with_picture(uri: &str) -> heard::interchange::Import {
    lone(&format!(
        r#""buttons":[{{"id":1,"label":"a","image_id":"p"}}],"images":[{{"id":"p","data":{},"url":"https://x.test/p"}}]"#,
        serde_json::to_string(uri).unwrap()
    ))
}

fn picture_refusal(uri: &str) -> PictureRefusal {
    let import = with_picture(uri);
    let expected = Count { boards: [1, 0], buttons: 1, placed: 1, pictures: [0, 0, 0, 1], ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!(import.set.media.len(), 0);
    assert_eq!(import.set.boards[0].images[0].url.as_deref(), Some("https://x.test/p"), "the reference stays");
    match import.report.lines.iter().find(|line| matches!(line.what, What::PictureRefused(_))).map(|line| line.what) {
        Some(What::PictureRefused(why)) => why,
        _ => panic!("{}", import.report),
    }
}

#[test]
fn a_drawing_that_does_not_keep_to_itself_costs_only_itself() {
    let svg = |inside: &str| {
        picture_refusal(&format!(
            r#"data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>"#
        ))
    };
    for inside in [
        r#"<image href="https://x.test/a.png"/>"#,
        r#"<image xlink:href="file:///etc/passwd"/>"#,
        r#"<use href="other.svg#a"/>"#,
        r#"<image href="data:image/svg+xml,<svg/>"/>"#.replace('<', "&lt;").replacen("&lt;", "<", 1).as_str(),
        r#"<rect style="fill:url(https://x.test/a)"/>"#,
        r#"<rect fill="url( 'http://x.test/a' )"/>"#,
        r#"<rect style="fill:\75rl(https://x.test/a)"/>"#,
        r#"<style>@import "https://x.test/a.css";</style>"#,
        r#"<style><![CDATA[ a { background: URL(//x.test) } ]]></style>"#,
        "<foreignObject/>",
        r#"<image><set attributeName="xlink:href" to="https://x.test/a"/></image>"#,
    ] {
        let why = svg(inside);
        assert!(matches!(why, PictureRefusal::DrawingReachesOut | PictureRefusal::UnknownKind), "{inside} {why}");
    }
    assert_eq!(svg("<script>1</script>"), PictureRefusal::DrawingRunsCode);
    assert_eq!(svg(r#"<rect onclick="1"/>"#), PictureRefusal::DrawingRunsCode);
    assert_eq!(svg("<rect"), PictureRefusal::Damaged);
    let entity = r#"data:image/svg+xml;utf8,<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>"#;
    assert_eq!(picture_refusal(entity), PictureRefusal::DrawingHasEntities);
}

#[test]
fn a_drawing_that_keeps_to_itself_is_welcome() {
    let inside = r##"<!-- c --><svg xmlns="http://www.w3.org/2000/svg" width="30px" height="20"><defs><g id="a"/></defs>
        <use href="#a"/><rect fill="url(#a)" style="stroke:url('#a')"/><style>.a{fill:url(#a)}</style></svg>"##;
    let import = with_picture(&format!("data:image/svg+xml;utf8,{inside}"));
    assert_eq!(import.report.counts.pictures.found, 1, "{}", import.report);
    assert_eq!(import.set.boards[0].images[0].width, Some(30));
}

#[test]
fn pictures_too_large_broken_or_of_an_unknown_kind_cost_only_themselves() {
    // A header that promises 100,000 by 100,000 pixels; nothing behind it.
    let mut huge = png(1, 1, 1);
    huge[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let crc = crc32(&huge[12..29]);
    huge[29..33].copy_from_slice(&crc.to_be_bytes());
    let uri = |bytes: &[u8]| {
        use base64::Engine as _;
        format!("data:image/png;base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes))
    };
    assert_eq!(picture_refusal(&uri(&huge)), PictureRefusal::TooManyPixels);
    assert_eq!(picture_refusal(&uri(&png(1, 1, 1)[..20])), PictureRefusal::Damaged);
    assert_eq!(picture_refusal(&uri(b"nothing")), PictureRefusal::UnknownKind);
    assert_eq!(picture_refusal("data:image/png;base64,***"), PictureRefusal::Damaged);
    assert_eq!(picture_refusal("not a data uri"), PictureRefusal::Damaged);
    let long = format!("data:image/png,{}", "a".repeat(limits::MAX_DATA_URI_BYTES));
    assert_eq!(picture_refusal(&long), PictureRefusal::DataTooLong);
    // Broken lines and missing padding are harmless.
    let payload = uri(&png(1, 1, 1)).replace("data:image/png;base64,", "");
    let folded: String = payload.trim_end_matches('=').chars().flat_map(|c| [c, '\n']).collect();
    assert_eq!(with_picture(&format!("DATA:image/png;BASE64,{folded}")).report.counts.pictures.found, 1);
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[test]
fn a_sound_that_is_none_costs_only_itself() {
    let import = lone(r#""buttons":[{"id":1,"sound_id":"s"}],"sounds":[{"id":"s","data":"data:audio/mp3,hello"}]"#);
    assert_eq!(import.report.counts.sounds.refused, 1);
    assert_eq!(said(&import, What::SoundRefused), 1);
}

#[test]
fn a_locked_package_says_so() {
    let good = board(r#""buttons":[]"#);
    let mut bytes = zip(&[("a.obf", good.as_bytes())]);
    // The bit that means "encrypted", in the local and in the central header.
    let central = bytes.windows(4).position(|at| at == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[central + 8] |= 1;
    assert_eq!(refusal(&bytes), ImportRefusal::Locked);
}

#[test]
fn every_sentence_ends_and_blames_nobody() {
    let all = [
        ImportRefusal::Empty,
        ImportRefusal::TooLarge,
        ImportRefusal::NotABoard,
        ImportRefusal::Damaged,
        ImportRefusal::Locked,
        ImportRefusal::NoBoards,
        ImportRefusal::UnsafePath,
        ImportRefusal::TooManyEntries,
        ImportRefusal::EntryTooLarge,
        ImportRefusal::UnpacksTooLarge,
        ImportRefusal::Bomb,
        ImportRefusal::NestedTooDeep,
        ImportRefusal::TooManyBoards,
        ImportRefusal::NotStoredByHeard,
    ];
    let texts = all.iter().map(ToString::to_string).chain([ExportRefusal::TooLarge.to_string()]);
    for text in texts {
        assert!(text.ends_with('.') && text.matches(". ").count() == 0, "{text}");
        assert!(text.contains("please"), "{text}");
    }
}
