//! The shelf of rasters. Nothing here sleeps: the drawing thread is held and let go through channels.

use heard::id::MediaId;
use heard::library::{PeopleAs, PictureFault, PictureKey, Raster, Rasters, Urgency, Wanted};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);
const SIDE: u32 = 16;

/// A shelf whose single thread stops at each picture until it is let go.
struct Bench {
    rasters: Rasters,
    /// The pictures in the order in which the thread took them up.
    taken: Receiver<u8>,
    go: Sender<()>,
    woken: Receiver<()>,
}

fn bytes(number: u8) -> Arc<[u8]> {
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#0000{number:02x}' d='M0 0h9v9H0z'/></svg>"
    );
    text.into_bytes().into()
}

fn key(number: u8) -> PictureKey {
    PictureKey::Media(MediaId::of(&[number]))
}

fn wanted(numbers: &[u8]) -> Vec<Wanted> {
    numbers.iter().map(|number| Wanted::new(key(*number), SIDE, PeopleAs::Drawn)).collect()
}

impl Bench {
    fn new(most: usize) -> Self {
        let (take, taken) = channel();
        let (go, gone) = channel::<()>();
        let (wake, woken) = channel();
        let gone = Mutex::new(gone);
        let take = Mutex::new(take);
        let source = move |id: MediaId| {
            let number = (0..=255).find(|number| MediaId::of(&[*number]) == id)?;
            take.lock().unwrap().send(number).ok()?;
            gone.lock().unwrap().recv().ok()?;
            assert_ne!(number, 254, "a source that panics");
            (number < 250).then(|| bytes(number))
        };
        let wake = Mutex::new(wake);
        let wake = move || {
            let _ = wake.lock().unwrap().send(());
        };
        Self { rasters: Rasters::with(source, wake, 1, most).unwrap(), taken, go, woken }
    }

    fn next(&self) -> u8 {
        self.taken.recv_timeout(PATIENCE).unwrap()
    }

    /// Lets the picture be drawn that the thread holds, and waits until it is there.
    fn let_go(&self) -> Vec<Wanted> {
        self.go.send(()).unwrap();
        self.woken.recv_timeout(PATIENCE).unwrap();
        self.rasters.ready()
    }

    fn draw(&self, numbers: &[u8], urgency: Urgency) {
        self.rasters.want(wanted(numbers), urgency);
        for _ in numbers {
            self.next();
            self.let_go();
        }
    }

    fn get(&self, number: u8) -> Option<Raster> {
        self.rasters.get(&wanted(&[number])[0])
    }
}

#[test]
fn a_picture_is_asked_for_by_looking_for_it_and_drawn_once() {
    let bench = Bench::new(1 << 20);
    assert!(bench.get(7).is_none());
    assert_eq!(bench.next(), 7);
    // Asked for again and again while it is being drawn.
    assert!(bench.get(7).is_none());
    bench.rasters.want(wanted(&[7, 7]), Urgency::OnScreen);
    bench.rasters.want(wanted(&[7]), Urgency::Neighbour);
    assert_eq!(bench.let_go(), wanted(&[7]));
    let raster = bench.get(7).unwrap();
    assert_eq!(raster.pixels[..4], [0, 0, 7, 255]);
    assert!(Arc::ptr_eq(&raster.pixels, &bench.get(7).unwrap().pixels), "both share the pixels");
    // Another size is another raster; after it nothing is left to draw, so the next one taken is the next one asked.
    assert!(bench.rasters.get(&Wanted::new(key(7), 2 * SIDE, PeopleAs::Drawn)).is_none());
    assert_eq!(bench.next(), 7);
    bench.let_go();
    assert!(bench.get(8).is_none());
    assert_eq!(bench.next(), 8);
    bench.let_go();
}

#[test]
fn the_screen_comes_before_neighbours_and_the_newest_wish_first() {
    let bench = Bench::new(1 << 20);
    bench.rasters.want(wanted(&[0]), Urgency::OnScreen);
    assert_eq!(bench.next(), 0);
    bench.rasters.want(wanted(&[1, 2, 3]), Urgency::OnScreen);
    bench.rasters.want(wanted(&[30, 31, 2]), Urgency::Neighbour);
    bench.rasters.want(wanted(&[20, 21]), Urgency::Neighbour);
    bench.rasters.want(wanted(&[10, 31, 11, 3]), Urgency::OnScreen);
    bench.rasters.want(wanted(&[20]), Urgency::Neighbour);
    let mut order = Vec::new();
    for _ in 0..9 {
        bench.let_go();
        order.push(bench.next());
    }
    bench.let_go();
    assert_eq!(order, [10, 31, 11, 3, 1, 2, 20, 21, 30]);
}

#[test]
fn the_bound_of_bytes_holds_and_the_least_recently_used_leaves() {
    let each = (SIDE * SIDE * 4) as usize;
    let bench = Bench::new(4 * each);
    bench.draw(&[1, 2, 3, 4], Urgency::OnScreen);
    assert_eq!(bench.rasters.bytes(), 4 * each);
    assert!(bench.get(1).is_some());
    // The screen changes; 2 has been out of use for longest.
    bench.draw(&[5], Urgency::OnScreen);
    assert_eq!(bench.rasters.bytes(), 4 * each);
    assert!([1, 3, 4, 5].into_iter().all(|number| bench.get(number).is_some()));
    // Neighbours push out what is not on the screen, and nothing else.
    bench.draw(&[20, 21, 22, 23, 24], Urgency::Neighbour);
    assert_eq!(bench.rasters.bytes(), 4 * each);
    assert!([5, 22, 23, 24].into_iter().all(|number| bench.get(number).is_some()));
    bench.rasters.want(wanted(&[5, 22, 23, 24]), Urgency::OnScreen);
    bench.draw(&[30], Urgency::Neighbour);
    assert!([5, 22, 23, 24].into_iter().all(|number| bench.get(number).is_some()), "the screen keeps its pictures");
    // What is looked for is kept even then, so that looking for it again comes to an end.
    assert!(bench.get(31).is_none());
    bench.next();
    bench.let_go();
    assert!(bench.get(31).is_some());
    assert_eq!(bench.rasters.bytes(), 4 * each);
}

#[test]
fn a_bad_picture_is_told_once_and_stops_nothing() {
    let bench = Bench::new(1 << 20);
    for number in [250, 254] {
        assert!(bench.get(number).is_none());
        assert_eq!(bench.next(), number);
        assert_eq!(bench.let_go(), wanted(&[number]));
        assert_eq!(bench.rasters.fault(&key(number)), Some(PictureFault::NoBytes));
        assert!(bench.get(number).is_none());
    }
    bench.draw(&[1], Urgency::OnScreen);
    assert!(bench.get(1).is_some());
    bench.rasters.forget_faults();
    assert!(bench.get(250).is_none());
    assert_eq!(bench.next(), 250);
    bench.let_go();
    // A view without a size asks for nothing and breaks nothing.
    assert!(bench.rasters.get(&Wanted::new(key(9), 0, PeopleAs::Drawn)).is_none());
    assert_eq!(bench.rasters.fault(&key(9)), None);
    bench.draw(&[9], Urgency::OnScreen);
}

#[test]
fn one_wake_is_enough_until_somebody_looks() {
    let bench = Bench::new(1 << 20);
    bench.rasters.want(wanted(&[1, 2, 3]), Urgency::OnScreen);
    for _ in 0..3 {
        bench.next();
        bench.go.send(()).unwrap();
    }
    bench.woken.recv_timeout(PATIENCE).unwrap();
    let mut ready = bench.rasters.ready();
    while ready.len() < 3 {
        bench.woken.recv_timeout(PATIENCE).unwrap();
        ready.extend(bench.rasters.ready());
    }
    assert_eq!(ready, wanted(&[1, 2, 3]));
}

#[test]
fn dropping_the_shelf_ends_its_threads() {
    let bench = Bench::new(1 << 20);
    bench.rasters.want(wanted(&[1, 2, 3]), Urgency::OnScreen);
    bench.next();
    let Bench { rasters, go, .. } = bench;
    // The thread is let go by losing its channel; what waits is not drawn any more.
    drop(go);
    drop(rasters);
}
