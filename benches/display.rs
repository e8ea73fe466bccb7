//! A display of the bench's own: Xvfb on a number that is free, fingers through XTEST, and pixels out of the file that Xvfb
//! keeps its frame buffer in, so that looking costs the window nothing.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::FileExt as _;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{self, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

pub const WIDTH: u32 = 1280;
pub const HEIGHT: u32 = 800;
/// Nothing that is waited for here takes longer than this, or the bench stops.
const LONGEST: Duration = Duration::from_secs(60);
/// Between two looks. Looking all the time would take one core from what is measured.
const LOOK: Duration = Duration::from_micros(250);

pub struct Display {
    server: Child,
    pub name: String,
    connection: RustConnection,
    root: u32,
    buffer: File,
    /// Where the pixels begin in the file, and how long a line of them is.
    begin: u64,
    stride: u64,
}

/// A box of pixels.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl Area {
    pub fn middle(&self) -> (u32, u32) {
        (self.x + self.width / 2, self.y + self.height / 2)
    }

    pub fn holds(&self, x: u32, y: u32) -> bool {
        x >= self.x && y >= self.y && x < self.x + self.width && y < self.y + self.height
    }
}

impl Display {
    pub fn open(folder: &std::path::Path) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{WIDTH}x{HEIGHT}x24"), "-dpi", "96"])
            .args(["-br", "-noreset", "-nolisten", "tcp", "-fbdir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts; `./dev bench` installs it");
        let mut number = String::new();
        let told = server.stdout.as_mut().expect("its output is a pipe");
        BufReader::new(told).read_line(&mut number).expect("Xvfb says which number it took");
        let name = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&name)).expect("Xvfb takes connections");
        let root = connection.setup().roots[screen].root;
        let buffer = File::open(folder.join("Xvfb_screen0")).expect("Xvfb keeps its frame buffer in a file");
        // The file is an X window dump: a header of big-endian numbers, a table of colours of 12 bytes each, the pixels.
        let number = |at: u64| {
            let mut bytes = [0; 4];
            buffer.read_exact_at(&mut bytes, at * 4).unwrap();
            u64::from(u32::from_be_bytes(bytes))
        };
        let (begin, stride) = (number(0) + number(19) * 12, number(12));
        Self { server, name, connection, root, buffer, begin, stride }
    }

    /// The pixels of an area, four bytes each.
    pub fn pixels(&self, area: Area) -> Vec<u8> {
        let row = area.width as usize * 4;
        let mut pixels = vec![0; row * area.height as usize];
        for (y, line) in (u64::from(area.y)..).zip(pixels.chunks_exact_mut(row)) {
            let at = self.begin + y * self.stride + u64::from(area.x) * 4;
            self.buffer.read_exact_at(line, at).unwrap();
        }
        pixels
    }

    pub fn pixel(&self, (x, y): (u32, u32)) -> Vec<u8> {
        self.pixels(Area { x, y, width: 1, height: 1 })
    }

    /// Looks again and again until it is so, and says when it was.
    pub fn wait_until(&self, what: &str, mut is: impl FnMut(&Self) -> bool) -> Instant {
        let began = Instant::now();
        loop {
            let seen = is(self);
            let now = Instant::now();
            if seen {
                return now;
            }
            assert!(now - began < LONGEST, "waited in vain: {what}");
            thread::sleep(LOOK);
        }
    }

    pub fn point(&self, (x, y): (u32, u32)) {
        self.fake(xproto::MOTION_NOTIFY_EVENT, 0, x, y);
    }

    pub fn press(&self) {
        self.fake(xproto::BUTTON_PRESS_EVENT, 1, 0, 0);
    }

    pub fn release(&self) {
        self.fake(xproto::BUTTON_RELEASE_EVENT, 1, 0, 0);
    }

    /// A short tap, without waiting for what comes of it.
    pub fn tap(&self, at: (u32, u32)) {
        self.point(at);
        self.press();
        thread::sleep(Duration::from_millis(30));
        self.release();
    }

    fn fake(&self, kind: u8, detail: u8, x: u32, y: u32) {
        let at = |place: u32| i16::try_from(place).unwrap();
        self.connection.xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, self.root, at(x), at(y), 0).unwrap();
        self.connection.flush().unwrap();
    }

    /// A question to the server and its answer.
    pub fn round_trip(&self) {
        let _ = self.connection.get_input_focus().unwrap().reply().unwrap();
    }

    /// Asks every window to close, as a window manager would.
    pub fn close_windows(&self) {
        let atom = |name: &str| self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let (protocols, delete) = (atom("WM_PROTOCOLS"), atom("WM_DELETE_WINDOW"));
        for window in self.connection.query_tree(self.root).unwrap().reply().unwrap().children {
            let asked = self.connection.get_property(false, window, protocols, AtomEnum::ATOM, 0, 32).unwrap().reply();
            if asked.is_ok_and(|asked| asked.length > 0) {
                let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
                self.connection.send_event(false, window, EventMask::NO_EVENT, message).unwrap();
            }
        }
        self.connection.flush().unwrap();
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
