//! Where pages are set: here, or by a second process of the same program.
//!
//! Setting a paper board takes some 250 MB for a second, and an allocator gives little of it back. A window is open for weeks, so
//! it has its pages set apart: the memory goes with the process, and a typesetter that stops takes no voice with it. What is
//! to be set goes through a pipe; no word of it lies on the disk or among the arguments.

use super::{Imprint, PdfFault, Setting, Templates, set_here};
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;

/// The verb of the command line under which the program sets pages.
pub const VERB: &str = "set-pages";
/// The typesetter goes down into nested groups.
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

/// What the other process is told before the bytes of the data and of the files.
#[derive(Serialize, Deserialize)]
struct Order {
    templates: Templates,
    ident: String,
    imprint: Imprint,
    data: usize,
    files: Vec<(String, usize)>,
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
    let mut command = Command::new(program);
    command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let Ok(mut process) = command.spawn() else { return set_here(setting, imprint) };
    // It reads everything before it answers, so neither waits for the other. A pipe that breaks is seen in the answer.
    if let Some(mut input) = process.stdin.take() {
        let _ = write_order(&mut input, &setting, imprint);
    }
    let answer = process.wait_with_output().map_err(|_| PdfFault::Stopped)?;
    match answer.stdout.split_first() {
        Some((&SET, file)) if answer.status.success() => Ok(file.to_vec()),
        Some((&REFUSED, fault)) => Err(serde_json::from_slice(fault).unwrap_or(PdfFault::Stopped)),
        _ => Err(PdfFault::Stopped),
    }
}

fn write_order(output: &mut impl Write, setting: &Setting, imprint: &Imprint) -> io::Result<()> {
    let order = Order {
        templates: setting.templates,
        ident: setting.ident.clone(),
        imprint: imprint.clone(),
        data: setting.data.len(),
        files: setting.files.iter().map(|(name, bytes)| (name.clone(), bytes.len())).collect(),
    };
    serde_json::to_writer(&mut *output, &order)?;
    output.write_all(b"\n")?;
    output.write_all(&setting.data)?;
    setting.files.iter().try_for_each(|(_, bytes)| output.write_all(bytes))
}

/// The other process: reads one order, sets its pages, and answers. An order that is none is an error of the input.
pub fn serve(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let mut told = Vec::new();
    input.read_to_end(&mut told)?;
    let (setting, imprint) = read_order(&told).ok_or(io::ErrorKind::InvalidData)?;
    drop(told);
    let run = move || set_here(setting, &imprint);
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

fn read_order(told: &[u8]) -> Option<(Setting, Imprint)> {
    let end = told.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = told.split_at_checked(end)?;
    let order: Order = serde_json::from_slice(line).ok()?;
    let (data, mut rest) = rest.get(1..)?.split_at_checked(order.data)?;
    let mut files = Vec::with_capacity(order.files.len());
    for (name, length) in order.files {
        let (bytes, after) = rest.split_at_checked(length)?;
        files.push((name, bytes.to_vec()));
        rest = after;
    }
    rest.is_empty().then(|| {
        let setting = Setting { templates: order.templates, data: data.to_vec(), files, ident: order.ident };
        (setting, order.imprint)
    })
}
