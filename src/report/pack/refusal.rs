//! Why a pack was not read, or not written, in words for whoever holds it.

/// The pack cannot be looked at. It says nothing about what the record in it says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackRefusal {
    #[error("this file is not a zip, or its end is missing")]
    NotAZip,
    #[error(
        "the table of contents of this zip contradicts itself, so that two programs could read two different packs out of it"
    )]
    Muddled,
    #[error("this zip holds two files of one name ({0})")]
    TwoFiles(String),
    #[error("this zip names a file in a way that could write outside its folder ({0})")]
    Path(String),
    #[error("the file {0} in this zip is locked with a password or packed in a way that is not read here")]
    Locked(String),
    #[error("the file {0} in this zip is damaged")]
    Damaged(String),
    #[error("this pack is larger than what is read here: {what} is limited to {limit}")]
    TooLarge { what: &'static str, limit: u64 },
    #[error("this zip is not a pack made by Heard: it holds no {0}")]
    NotAPack(&'static str),
    #[error("{0} cannot be read as the list it should be")]
    List(&'static str),
    #[error("this pack has the form {0:?}, which this version of Heard does not know")]
    Form(String),
}

/// The pack could not be put together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the pack could not be written: {0}")]
pub struct NotWritten(pub String);
