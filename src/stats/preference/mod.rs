//! What a child goes for when things are offered on purpose, in pairs, in arrays, one at a time or all at once: how often each
//! was chosen, what to offer next, whether it may have been the place, and, where the record allows it, which things come
//! before which.
//!
//! | question | method | source |
//! |---|---|---|
//! | how often was it chosen | times chosen of times offered | paired: W. Fisher et al., J. Appl. Behav. Anal. 25 (1992) 491–498; one at a time: G. M. Pace et al., 18 (1985) 249–255; arrays without replacement (MSWO): I. G. DeLeon and B. A. Iwata, 29 (1996) 519–533; all at once: H. S. Roane et al., 31 (1998) 605–620 |
//! | what is offered next | every pair both ways round; rows of a Williams square | E. J. Williams, Aust. J. Sci. Res. A 2 (1949) 149–168 |
//! | may it have been the side | same item against same side in counterbalanced twins, and the exact binomial test | a rule of this project; [`small_n`](super::small_n) |
//! | may it have been the place in the array | Monte-Carlo exact test of the greatest excess | P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing (1993); B. Phipson and G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39 |
//! | how strongly is it gone for | Bradley–Terry for pairs, Plackett–Luce for arrays | R. A. Bradley and M. E. Terry, Biometrika 39 (1952) 324–345; R. L. Plackett, Appl. Statistics 24 (1975) 193–202 |
//! | how that is worked out | minorisation and maximisation (MM), with a ghost against which everything has won once and lost once | D. R. Hunter, Ann. Statist. 32 (2004) 384–406; the ghost is a rule of this project |
//! | which come before which | tiers by the bootstrap | B. Efron, Ann. Statist. 7 (1979) 1–26; the 90 % are a rule of this project |
//! | how long does it hold | [`UseBy`] | a rule of this project |
//!
//! None of this knows of a record: an item is a number that the caller gave it, and what was never offered does not occur. A
//! strength is never printed. It is a means to the tiers, which say in which order groups of items come and no more; items of
//! one tier are in no order at all. One tier of everything is a finding too: no clear order.
//!
//! What looks like chance here is none. The draws come from a generator with a fixed seed ([`Random`]), and nothing but
//! additions, multiplications, divisions and square roots is done with them, which every machine rounds alike. So the same
//! trials in the same order give the same tiers, today and for whoever checks them later. Which number an item has makes no
//! difference.
//!
//! [`Random`]: random::Random

mod chains;
mod comparisons;
mod engagement;
mod groups;
mod item;
mod luce;
mod order;
mod paired;
mod place;
pub mod random;
mod rotation;
mod round;
mod schedule;
mod single;
mod strengths;
mod tally;
mod tiers;
mod twins;
mod use_by;

pub use engagement::{Engagement, Session, engagement};
pub use item::Item;
pub use order::{ITEMS_MAX, NoOrder, Spread, order_pairs, order_rounds};
pub use paired::{Pair, Paired, Took};
pub use place::{Place, PlaceBias, PlaceTaken, place_bias};
pub use rotation::{first_array, next_array};
pub use round::{ARRAY_MAX, Ending, Round};
pub use schedule::{every_pair, remaining_pairs};
pub use single::{Response, Single};
pub use strengths::{CannotBeOrdered, Strengths, bradley_terry, plackett_luce};
pub use tally::{Tally, tally_pairs, tally_rounds, tally_singles};
pub use tiers::{AGREEING, RESAMPLES, Tiers};
pub use twins::{SideFinding, Sides, Twins};
pub use use_by::{Perishing, UseBy, use_by};
