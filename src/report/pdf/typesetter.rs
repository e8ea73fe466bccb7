//! Where pages are set: here, or by a second process of the same program.
//!
//! Drawing and setting a paper board takes some 250 MB for a second, and an allocator gives little of it back. A window is open for
//! weeks, so it has its pages set apart: the memory goes with the process, and a typesetter that stops takes no voice with it.
//! What is to be set goes through a pipe; no word of it lies on the disk or among the arguments.

use super::order::{Order, read, write};
use super::{Imprint, PdfFault, Setting, boards, set_here};
use crate::library::PictureSource;
use crate::report::paper_board::{PaperBoard, draw};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;

/// The verb of the command line under which the program sets pages.
pub const VERB: &str = "set-pages";
/// The renderer of pictures and the typesetter go down into nested groups.
const STACK: usize = 16 << 20;
/// What an answer begins with.
const SET: u8 = b'P';
const REFUSED: u8 = b'F';

static APART: OnceLock<PathBuf> = OnceLock::new();

/// From now on, this process has its pages set by another one of this program.
pub fn set_apart(program: PathBuf) {
    // Whoever said so first has said the same.
    let _ = APART.set(program);
}

/// The pages of a paper board with its pictures, wherever pages are set in this process.
pub fn print_boards(board: &PaperBoard, media: &dyn PictureSource, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    match APART.get() {
        Some(program) => print_boards_by(program, board, media, imprint),
        None => print_here(board, media, imprint),
    }
}

/// The same pages, by another process of that program; where none can be begun, here.
pub fn print_boards_by(
    program: &Path,
    board: &PaperBoard,
    media: &dyn PictureSource,
    imprint: &Imprint,
) -> Result<Vec<u8>, PdfFault> {
    let told = |input: &mut dyn Write| write::boards(input, board, media, imprint);
    ask(program, &told).unwrap_or_else(|NotBegun| print_here(board, media, imprint))
}

fn print_here(board: &PaperBoard, media: &dyn PictureSource, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    boards(board, &draw(board, media), imprint)
}

/// Sets pages, wherever they are set in this process.
pub(super) fn set(setting: Setting, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    match APART.get() {
        Some(program) => set_by(program, setting, imprint),
        None => set_here(setting, imprint),
    }
}

/// Sets pages by another process of that program; where none can be begun, here.
pub(super) fn set_by(program: &Path, setting: Setting, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    let told = ask(program, &|input: &mut dyn Write| write::pages(input, &setting, imprint));
    told.unwrap_or_else(|NotBegun| set_here(setting, imprint))
}

/// No other process could be begun.
struct NotBegun;

/// What it answers, told an order.
fn ask(program: &Path, tell: &dyn Fn(&mut dyn Write) -> io::Result<()>) -> Result<Result<Vec<u8>, PdfFault>, NotBegun> {
    let mut command = Command::new(program);
    command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = command.spawn().map_err(|_| NotBegun)?;
    // It reads everything before it answers, so neither waits for the other. A pipe that breaks is seen in the answer.
    if let Some(input) = process.stdin.take() {
        let _ = tell(&mut io::BufWriter::new(input));
    }
    let Ok(answer) = process.wait_with_output() else { return Ok(Err(PdfFault::Stopped)) };
    Ok(match answer.stdout.split_first() {
        Some((&SET, file)) if answer.status.success() => Ok(file.to_vec()),
        Some((&REFUSED, fault)) => Err(serde_json::from_slice(fault).unwrap_or(PdfFault::Stopped)),
        _ => Err(PdfFault::Stopped),
    })
}

/// The other process: reads one order, sets its pages, and answers. An order that is none is an error of the input.
pub fn serve(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let mut told = Vec::new();
    input.read_to_end(&mut told)?;
    let (order, imprint) = read(&told).ok_or(io::ErrorKind::InvalidData)?;
    drop(told);
    let run = move || match order {
        Order::Pages(setting) => set_here(setting, &imprint),
        Order::Boards(board, media) => print_here(&board, &|id| media.get(&id).cloned(), &imprint),
    };
    let set = thread::Builder::new().name("typesetter".to_owned()).stack_size(STACK).spawn(run)?;
    match set.join().unwrap_or(Err(PdfFault::Stopped)) {
        Ok(file) => {
            output.write_all(&[SET])?;
            output.write_all(&file)?;
        }
        Err(fault) => {
            output.write_all(&[REFUSED])?;
            serde_json::to_writer(&mut *output, &fault)?;
        }
    }
    output.flush()
}
