//! How a summary is made and how it is to be read: fixed texts, which every rendering prints as they stand here.

use super::Telling;

/// A heading and its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    pub heading: &'static str,
    pub paragraphs: &'static [&'static str],
}

/// A word and what it means in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub word: &'static str,
    pub meaning: &'static str,
}

/// As it stands where choices are told; see [`method`].
pub const METHOD: &[Passage] = &[
    Passage {
        heading: "What this is made from",
        paragraphs: &[
            "Every figure and every sentence here is worked out from numbered entries: what was said on the tablet while \
             there was a recording agreement, and what adults wrote down. Beside each stand the numbers of its entries. \
             Whoever holds the entries can work all of it out again.",
            "The sentences are fixed; only names, dates and counts are put into them. What people wrote is quoted to the \
             letter, with the office and code of whoever wrote it. No software has put anybody’s words differently.",
            "An adult is named by office and a letter. The same letter of the same office is the same person throughout.",
        ],
    },
    Passage {
        heading: "What is missing stays missing",
        paragraphs: &[
            "Hatched means that nothing was recorded. It is never a zero. Where nobody said how much help there was, the act \
             is in a part of its own and is never counted as unprompted. Where nobody said that an adult was with the \
             child, no hours are known and no rate is given. A gap is more than 24 hours without an entry by or about the \
             child.",
            "Without a recording agreement, and in private time, nothing that is said is kept. Of an offer made then, \
             what the child did is not recorded.",
        ],
    },
    Passage {
        heading: "Five parts of what was said",
        paragraphs: &[
            "Unprompted, or waited for: support 0 or 1. Help not recorded: shown as large as the first part. Prompted: after \
             a gesture, an open hand, a question or another cue, support 2 or 3. Modelled: an adult showed it, or showed it \
             first, support 4. With hands-on support, support 5 or 6, or with a hand on the body, or with a board that an \
             adult held: we cannot say whose words those are. The parts are never added together.",
        ],
    },
    OFFERED_AND_CHOSEN,
    ASSESSED,
    Passage {
        heading: "Asked for and answered",
        paragraphs: &[
            "An exchange begins when something is given to a partner on the tablet. What follows it in the same chain of entries, \
             up to the next giving, is of that exchange, and of several answers the first one counts.",
            "Each exchange has one way of ending. “Nobody answered” is said by the app, after the set time. Where no answer is \
             among the entries, the answer is not in the record; it may lie after the period.",
            "Left out of every figure: exchanges that an adult showed or that were made with hands-on support. They are counted \
             by themselves and stand with what was said. Waits are those for an answer by a partner, from the giving to the \
             answer, to the nearest second; with fewer than five answers none is given.",
            "Asked for again: the same words in the same order, given within five minutes of the end of an exchange that did \
             not end in “given” or “given a bit”. Capitals and spaces are no difference. A row goes on for as long as that is so.",
        ],
    },
    Passage {
        heading: "Practised on paper",
        paragraphs: &[
            "A trial is one exchange with pictures on paper that adults arranged and wrote down, by phases of learning. The first \
             response is the trial. What came after a correction is in no share, and a trial that was taken back is in no count.",
            "Right without help means: unprompted or waited for, every step of it where a phase has steps, not led back, and the \
             picture or thing that was meant. Where a question is what the phase is about, the question itself is no help. Where \
             nobody recorded the help, it is not right. What was not checked is in no share.",
            "Of one picture out of several, the exact one-sided binomial test against one in so many asks whether guessing alone \
             would have done as well. From .05 up it could be guessing.",
        ],
    },
    Passage {
        heading: "Views mats",
        paragraphs: &[
            "A mat is a scale with cards that were put under it, one at a time. A view is a mat that was read back, column by \
             column, and that the child said was right. A practice mat, a mat that was not checked back, one that the child said \
             was not right, and one on which every card was put with hands-on support are not counted as views: they are listed \
             apart, with the reason.",
            "Four signs are looked at, and none is a score: whether things whose place was known beforehand lie at their own \
             ends; whether three cards or more all lie in one column; whether five cards or more went to one side and the \
             other in turn; whether a thing that was asked about twice lies in one column. Where one fails, we are not sure \
             that the scale was used on that day. That none fails does not show that it was.",
            "The picture is drawn from the entries. Whoever holds them draws the same picture; its SHA-256 stands in the entry \
             that was kept when the mat ended. What an adult showed lies on no mat.",
        ],
    },
    Passage {
        heading: "Small numbers",
        paragraphs: &[
            "A plausible range is the 95 % interval of Wilson. It is worked out as if every offer stood by itself. Offers on \
             one day hang together, so the number of days stands beside n, and the true range is wider where the days are few.",
            "Fewer than 5: the count only. From 5 to 9: count and range, an early picture, and no percentages. From 10 on, on \
             at least 3 days and by at least 2 people: comparable; otherwise still an early picture.",
            "Rates are per observed hour, and hours are counted only while a named adult said that they were with the child. Two \
             rates are compared by the exact conditional test of two Poisson counts, and how many comparisons were made is \
             said beside them.",
        ],
    },
    Passage {
        heading: "Three labels",
        paragraphs: &[
            "Clear pattern: the numbers are large enough, by at least two people and on several days or in several places. It \
             speaks of the record, not of why. Early picture: there is something to look at again. Don’t know: the record \
             does not say. There are no other labels.",
        ],
    },
    Passage {
        heading: "What the chain of entries shows, and what it cannot",
        paragraphs: &[
            "Each entry carries a code that is worked out from the entry before it. Whoever holds a code from an earlier day \
             can tell whether anything before it was changed, removed or put in since.",
            "The chain cannot show that an entry is true, that it was written by the person it names, or that what happened \
             was written down at all. Nor does it show what was changed after the last code that somebody outside holds.",
        ],
    },
];

/// The passage on offers, where choices are told.
const OFFERED_AND_CHOSEN: Passage = Passage {
    heading: "Offered and chosen",
    paragraphs: &[
        "An offer is what an adult deliberately put before the child. What a board happened to show is no offer. Of \
         something with k of n, n is the number of offers of it that have an answer by the child, and k the number of \
         those in which it alone was taken and kept.",
        "Left out of n: offers whose choice is not recorded, offers that ended without an answer, and choices that an \
         adult showed or that were made with hands-on support. No response, pushing everything away, taking several \
         things at once and giving a thing back are in n and in no k.",
        "Something that was not offered may be anything to the child. It is listed as never offered, and that is all \
         that is known. Things stand in the order of the alphabet, never in an order of choice.",
        "Of choices between two things side by side, an exact two-sided binomial test against one half asks whether the \
         place may have decided. With fewer than six it cannot be asked. If the answer is that it may, at .05 or less, no \
         range is given.",
    ],
};

/// The same of a child who is told of in responses.
const PUT_BEFORE: Passage = Passage {
    heading: "What happened, and what the child did",
    paragraphs: &[
        "The therapist found, at some time of the period or when this was asked for, that the child’s communication is at the \
         pre-intentional stage. What a child does then is told as a response: what happened, what the child did, and how many \
         times of how many. What was meant by it is not known from it, and nothing is put in an order.",
        "An offer is what an adult deliberately put before the child. Of something with k of n, n is the number of offers of it \
         in which what the child did is recorded, and k the number of those in which it alone was taken and kept. No response, \
         pushing everything away, taking several things at once and giving a thing back are in n and in no k. What was shown by \
         an adult, or taken with hands-on support, is in neither.",
        "Something that was never put before the child may be anything to the child. That is all that is known of it.",
    ],
};

/// The passage on preference assessments, where choices are told.
const ASSESSED: Passage = Passage {
    heading: "Choice trials (preference assessments)",
    paragraphs: &[
        "A trial is an offer, and is in the figures of offers too, but for trials of one thing alone. One at a time (Pace): times \
         taken of times presented. In pairs (Fisher): every two things, each both ways round. In a row, out of which what was \
         taken goes (DeLeon and Iwata): times taken of times that it lay there. By the clock (Roane): seconds with a thing of the \
         seconds in which everything was there.",
        "Whether the side may have decided is asked of all pairs by the exact binomial test, and of pairs that were tried both ways \
         round by whether the same thing or the same side was taken. Of rows it is asked whether the ends, the middle, or one place \
         was taken more than chance would have it, by drawing places by lot many times over. If any may have decided, nothing is put in order.",
        "An order is told only of ten trials or more, on three days and by two people, and only where a path of trials joins each \
         thing with each. How strongly a thing is gone for is worked out by the model of Bradley and Terry for pairs and of Plackett \
         and Luce for rows, with one trial won and one lost against a thing that was not there. The trials are drawn again a thousand \
         times. Two groups are told apart only where nine of ten drawings agree; within a group there is no order.",
        "A finding is older after 30 days, after 60 where it is about food or drink, and past after six months.",
    ],
};

/// The passages for a child who is told of so.
pub fn method(telling: Telling) -> Vec<Passage> {
    let told = |passage: &Passage| match telling {
        Telling::Choices => Some(*passage),
        Telling::Responses if *passage == OFFERED_AND_CHOSEN => Some(PUT_BEFORE),
        Telling::Responses => (*passage != ASSESSED).then_some(*passage),
    };
    METHOD.iter().filter_map(told).collect()
}

/// Where the formulas were published.
pub const SOURCES: &[&str] = &[
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American \
     Statistical Association 22, 209–212.",
    "Clopper, C. J. and Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. \
     Biometrika 26, 404–413.",
    "Przyborowski, J. and Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31, \
     313–323.",
    "Pictures on mats: Heard contributors (CC0 1.0); Twemoji by Twitter, Inc and other contributors, jdecked/twemoji (CC BY 4.0).",
];

/// The same for choice trials.
const SOURCES_OF_TRIALS: &[&str] = &[
    "Fisher, W. et al. (1992). A comparison of two approaches for identifying reinforcers for persons with severe and profound \
     disabilities. Journal of Applied Behavior Analysis 25, 491–498.",
    "DeLeon, I. G. and Iwata, B. A. (1996). Evaluation of a multiple-stimulus presentation format for assessing reinforcer \
     preferences. Journal of Applied Behavior Analysis 29, 519–533.",
    "Hunter, D. R. (2004). MM algorithms for generalized Bradley–Terry models. Annals of Statistics 32, 384–406.",
];

/// The sources of what is told so.
pub fn sources(telling: Telling) -> Vec<&'static str> {
    let trials = if telling == Telling::Choices { SOURCES_OF_TRIALS } else { &[] };
    SOURCES.iter().chain(trials).copied().collect()
}

pub const RIGHTS: &[Term] = &[
    Term {
        word: "UNCRC, article 12",
        meaning: "A child’s views are heard and given weight in everything that concerns the child.",
    },
    Term {
        word: "UNCRC, article 13",
        meaning: "A child may express themselves in any way and by any means of their own.",
    },
    Term {
        word: "UNCRC, article 23",
        meaning: "A disabled child takes an active part in the community, with dignity.",
    },
    Term {
        word: "CRPD, article 7(3)",
        meaning: "A disabled child has help that fits the child’s age and disability to express views on equal terms.",
    },
    Term {
        word: "CRPD, article 21",
        meaning: "Augmentative and alternative ways of communicating, that are the person’s own, are accepted.",
    },
];

pub const GLOSSARY: &[Term] = &[
    Term {
        word: "act",
        meaning: "Something that the child said or did: on the tablet, or without it and written down.",
    },
    Term { word: "agreement", meaning: "The recording agreement under which what is said on the tablet is kept." },
    Term {
        word: "correction",
        meaning: "A new entry beside the one that it corrects. Both stay; only the newer counts.",
    },
    Term {
        word: "cover",
        meaning: "A named adult said that they were with the child. Observed hours come from nothing else.",
    },
    Term { word: "distress", meaning: "What an adult recorded as distress. Whether it was pain is not known from it." },
    Term { word: "entry", meaning: "One numbered line of the record. Entries are added and never changed." },
    Term {
        word: "exchange",
        meaning: "A picture or a strip of them that the child gave to a partner, and the answer to it.",
    },
    Term { word: "head", meaning: "The code of the last entry of a chain, short enough to be written down." },
    Term { word: "meaning", meaning: "What somebody thinks an observation might mean. Never the observation itself." },
    Term {
        word: "modelled",
        meaning: "Shown by an adult on the child’s board, so that the child may see how it is said.",
    },
    Term { word: "offer", meaning: "Things that an adult deliberately put before the child, with their places." },
    Term { word: "partner", meaning: "Whoever was there and could answer. Partners answer without a name." },
    Term {
        word: "persistence",
        meaning: "How many times the same was asked for again within five minutes after it was not given.",
    },
    Term { word: "plausible range", meaning: "Where the true share may well lie, as far as so few offers can say." },
    Term {
        word: "private time",
        meaning: "Time in which the child asked not to be recorded. Only its length is kept.",
    },
    Term { word: "shift", meaning: "A stretch of the day as the home has set it, such as day, evening and night." },
    Term {
        word: "support",
        meaning: "How much help there was with an act, from 0, unprompted, to 6, full physical help.",
    },
    Term {
        word: "trial",
        meaning: "One exchange with pictures on paper, as it was practised; its first response and no other.",
    },
    Term {
        word: "written later",
        meaning: "Entered more than two hours after it happened; the next day or after, 24 hours.",
    },
];
