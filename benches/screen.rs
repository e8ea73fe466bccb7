//! The real program in a real window: started, tapped, looked at, closed.

use super::display::{Area, Display, HEIGHT, WIDTH};
use super::frames::Frame;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// So long without a change, the window has nothing more to draw.
const QUIET: Duration = Duration::from_millis(900);

pub struct Screen<'d> {
    pub display: &'d Display,
    process: Child,
    pub began: Instant,
}

impl<'d> Screen<'d> {
    /// Heard, opened on a home.
    pub fn of_home(display: &'d Display, home: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
        command.arg("--home").arg(home);
        Self::of(display, command)
    }

    pub fn of(display: &'d Display, mut command: Command) -> Self {
        command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY").env("WINIT_X11_SCALE_FACTOR", "1");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // Away from every cell, so that nothing is under the pointer.
        display.point((WIDTH - 1, HEIGHT - 1));
        display.round_trip();
        let began = Instant::now();
        Self { display, process: command.spawn().unwrap(), began }
    }

    /// The picture when nothing changes any more.
    pub fn settled(&self) -> Frame {
        let whole = Area { x: 0, y: 0, width: WIDTH, height: HEIGHT };
        let mut frame = self.display.pixels(whole);
        let mut since = Instant::now();
        while since.elapsed() < QUIET || frame.chunks_exact(4).all(|pixel| pixel == &frame[..4]) {
            thread::sleep(Duration::from_millis(50));
            let now = self.display.pixels(whole);
            if now != frame {
                (frame, since) = (now, Instant::now());
            }
            assert!(self.began.elapsed() < Duration::from_secs(300), "the window never came to rest");
        }
        Frame::new(frame)
    }

    /// Memory that the process has in use, in bytes.
    pub fn memory(&self) -> u64 {
        resident(&self.process.id().to_string())
    }

    /// Closes the window as a person would, and waits for the end.
    pub fn close(mut self) {
        self.display.close_windows();
        let asked = Instant::now();
        while self.process.try_wait().unwrap().is_none() {
            if asked.elapsed() > Duration::from_secs(10) {
                self.process.kill().unwrap();
            }
            thread::sleep(Duration::from_millis(5));
        }
        self.display.wait_until("the window is gone", |display| display.pixel((WIDTH / 2, HEIGHT / 2))[..3] == [0; 3]);
    }
}

impl Drop for Screen<'_> {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Memory that a process has in use, in bytes, by its number or as `self`.
pub fn resident(process: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}
