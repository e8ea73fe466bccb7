//! The adult's card: what to do if a child shows harm. The app itself asks nothing further; what an adult asks is kept word
//! for word.

/// The card, one line a sentence, in the order in which it is done.
pub const HARM_CARD: [&str; 8] = [
    "Stay calm and listen. Let the child go on, or stop, as they like.",
    "Thank the child for showing you.",
    "Do not promise to keep it to yourselves. Say that you will tell somebody whose job it is to help.",
    "Do not ask who, what, when or why. Put no word and no picture in front of the child.",
    "You can ask one thing: whether there is more to tell. Then give time.",
    "Do not ask the child to show it again for somebody else.",
    "Write down exactly what was shown, in its order, and every question that was asked.",
    "Tell the safeguarding lead now. If it may be about them, tell the placing social worker or the local authority instead.",
];

/// Questions that put no answer into a child's mouth.
pub const QUESTIONS: [&str; 4] =
    ["Is there more to tell?", "Do you want to go on?", "Do you want to stop now?", "Is there anything else?"];
