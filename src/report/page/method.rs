//! How figures were counted, in plain words, with the sources of the formulas.

pub const METHOD: [&str; 10] = [
    "Everything here is counted from entries in the record. Nothing is estimated, and no sentence was written by software: each is a \
     fixed wording with numbers, dates and quoted words put in.",
    "An act counts as unprompted or waited for only where somebody recorded that. Where the help was not recorded, it is in a part of \
     its own and never in the first.",
    "What an adult showed on the tablet is never counted as the child’s word. What was said with hands-on support, or on a board that \
     an adult held, stands apart: whose words those are cannot be told from the record.",
    "An offer is what an adult deliberately put before the child. What a board happened to show is not an offer.",
    "Chosen k of n means: chosen k times of the n times it was on offer. Under 5 offers only the tally is shown. From 5 offers a \
     plausible range is shown with it. Only 10 offers or more, on 3 days or more, by 2 people or more, may be compared.",
    "The plausible range is the Wilson score interval at 95 %. It assumes that offers do not depend on each other; offers on one day \
     may, so the days stand beside the number.",
    "Where two things lay side by side, the exact two-sided binomial test against one half looks for a side that is taken more often \
     than chance would. Under six such choices it cannot be checked.",
    "Rates are per observed hour, and hours are counted only while a named adult said that they were with the child. Two rates are \
     compared by the exact conditional test of two Poisson counts.",
    "A gap is a stretch of more than 24 hours without an entry by or about the child. Nothing recorded is hatched and never counts as \
     zero.",
    "A note that was corrected or taken back stays in print and is in no count.",
];

pub const SOURCES: [&str; 3] = [
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical \
     Association 22, 209–212.",
    "Clopper, C. J. and Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. \
     Biometrika 26, 404–413.",
    "Przyborowski, J. and Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31, 313–323.",
];

pub const GLOSSARY: [(&str, &str); 13] = [
    ("act", "something the child did or said, as the tablet or an adult recorded it"),
    (
        "Clear pattern",
        "the conditions for comparing are met, by two recorders or more and in two settings or on two days or more",
    ),
    ("Early picture", "some records point one way; there are too few to compare"),
    ("Don’t know", "the record does not say"),
    ("entry", "one line of the record, with its number; nothing in it is changed or taken out later"),
    ("correction", "a new entry beside the one that it corrects; both stay"),
    ("content, distress", "signs of this child that adults saw and recorded; not a diagnosis and not a score"),
    ("offer", "what an adult deliberately put before the child to choose from"),
    ("plausible range", "where the share would lie in the long run, if all offers were like these"),
    ("private time", "time in which the child can speak and nothing is kept; only its start and end are"),
    ("with the child", "when a named adult said “with the child now”; observed hours come from nothing else"),
    ("head", "a short text that names all entries so far; whoever keeps it can see later whether one was changed"),
    (
        "content hash",
        "a number worked out from all words and figures of this summary; another word gives another number",
    ),
];
