//! Views mats that were made: which there are, how they read in the list, and their pictures side by side.

use crate::event::{Event, Header, MatPurpose, MatSetUp, Support, TouchedBy};
use crate::id::EntryId;
use crate::library::{Picture, Raster};
use crate::mat::{self, Art, Confirmed, Photos, Sheet, label_of};
use crate::report::summary::names;
use crate::ui::mats::{ItemData, LookingData};
use crate::ui::stage::Stage;
use slint::{Image, Rgba8Pixel, SharedPixelBuffer};
use std::sync::Arc;

/// The width at which the picture of a mat is drawn.
const DRAWN: u32 = 1200;
const KINDS: [&str; 9] = [
    "mat_begun",
    "mat_placed",
    "mat_left_out",
    "mat_said_no",
    "mat_answered",
    "mat_asked_again",
    "mat_read_back",
    "mat_ended",
    "mat_pictured",
];

/// A mat of the record.
pub struct Made {
    pub id: EntryId,
    pub header: Header,
    pub sheet: Sheet,
}

/// Every mat of the record, the oldest first, each as its entries left it.
pub fn made(stage: &Stage) -> Vec<Made> {
    let reader = stage.app.child().and_then(|child| child.reader().ok());
    let events = reader.and_then(|reader| reader.events(&KINDS).ok()).unwrap_or_default();
    let mut made: Vec<Made> = Vec::new();
    for (header, event) in events {
        if let Event::MatBegun(set_up) = event {
            made.push(Made { id: header.id, header, sheet: Sheet::new(Arc::new(set_up)) });
            continue;
        }
        let by_child = header.act.is_none_or(|act| act.touched_by != TouchedBy::AdultModelling);
        if let Some(of) = event.mat().filter(|_| by_child)
            && let Some(one) = made.iter_mut().find(|one| one.id == of)
        {
            one.sheet.take(&event);
        }
    }
    made
}

/// "my day · Tue 3 Mar, 15:20", and whether it is a view.
pub fn row(made: &Made) -> ItemData {
    let set_up = made.sheet.set_up();
    let detail = match (set_up.purpose, made.sheet.confirmed()) {
        (MatPurpose::Teaching, _) => "practice",
        (MatPurpose::Views, Confirmed::Yes) => "checked back",
        (MatPurpose::Views, Confirmed::Changed) => "checked back, and changed",
        (MatPurpose::Views, Confirmed::No) => "said not to be right",
        (MatPurpose::Views, Confirmed::NotAttempted) => "not checked back",
    };
    let text = format!("{} · {}", set_up.topic.words, names::short_moment(made.header.at));
    ItemData { text, detail: detail.to_owned(), ..ItemData::default() }
}

/// Mats of one topic, the oldest first, with what was told of the help with the last.
pub fn looked_at(mats: &[&Made], support: Option<Support>, photos: impl Fn(&Sheet) -> Photos) -> LookingData {
    let pictures = mats.iter().map(|made| {
        let drawn = mat::picture(&made.sheet, Art::AsLeft, &photos(&made.sheet));
        let (wide, high) = drawn.shape;
        let data = row(made);
        ItemData {
            text: format!("{} · {}", data.text, data.detail),
            detail: drawn.alt.clone(),
            symbol: image(drawn.svg(), high / wide),
            shape: high / wide,
            ..ItemData::default()
        }
    });
    let last = mats.last();
    LookingData {
        heading: last.map(|made| made.sheet.set_up().topic.words.clone()).unwrap_or_default(),
        pictures: pictures.collect(),
        narrower: narrower(last.copied()).into_iter().map(|(_, label)| label).collect(),
        support: support.unwrap_or(Support::NotRecorded),
    }
}

/// Cards in the lower half of the scale, or in its middle, for which a narrower mat comes ready.
pub fn narrower(made: Option<&Made>) -> Vec<(u8, String)> {
    let Some(made) = made else { return Vec::new() };
    let set_up: &MatSetUp = made.sheet.set_up();
    let low = |column: u8| column.saturating_mul(2) >= set_up.points.columns().saturating_sub(1);
    let lays = made.sheet.lays().iter().filter(|lay| lay.column().is_some_and(low));
    let cards = lays.filter_map(|lay| Some((lay.option, label_of(set_up.option(lay.option)?).to_owned())));
    cards.filter(|(_, label)| mat::narrower(label).is_some()).collect()
}

/// A drawing of ours as an image of the toolkit, cut to its own shape.
fn image(svg: &str, shape: f32) -> Image {
    let Ok(raster) = Raster::draw(&Picture::Svg(Arc::from(svg.as_bytes())), DRAWN) else { return Image::default() };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture's height is small and positive"
    )]
    let high = ((DRAWN as f32 * shape).round() as u32).min(raster.height);
    let above = (raster.height.saturating_sub(high) / 2) as usize * raster.width as usize * 4;
    let mut pixels = SharedPixelBuffer::<Rgba8Pixel>::new(raster.width, high);
    let bytes = pixels.make_mut_bytes();
    let Some(part) = raster.pixels.get(above..above.saturating_add(bytes.len())) else { return Image::default() };
    bytes.copy_from_slice(part);
    Image::from_rgba8_premultiplied(pixels)
}
