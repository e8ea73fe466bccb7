//! The word behind a form: the tables that make forms, read the other way round.

use heard::words::{Inflection, Kind, inflect, lemma};

/// Forms that a child's word may be looked for by, and their words.
const PAIRS: &str = "\
    am:be are:be is:be was:be were:be been:be did:do done:do had:have has:have went:go gone:go came:come \
    ate:eat eaten:eat drank:drink drunk:drink gave:give given:give took:take taken:take got:get \
    made:make saw:see seen:see said:say told:tell spoke:speak heard:hear felt:feel thought:think \
    knew:know known:know slept:sleep swam:swim swum:swim ran:run sat:sit stood:stand fell:fall \
    broke:break broken:break bought:buy wrote:write drew:draw sang:sing rode:ride lost:lose found:find \
    left:leave meant:mean better:good best:good worse:bad worst:bad children:child people:person men:man \
    women:woman feet:foot teeth:tooth mice:mouse geese:goose wolves:wolf leaves:leaf knives:knife \
    threw:throw thrown:throw caught:catch brought:bring wore:wear worn:wear hid:hide hidden:hide \
    held:hold forgot:forget forgotten:forget began:begin begun:begin bit:bite bitten:bite kept:keep \
    built:build blew:blow blown:blow grew:grow grown:grow flew:fly flown:fly froze:freeze frozen:freeze \
    shook:shake shaken:shake woke:wake woken:wake won:win paid:pay sent:send spent:spend lay:lie \
    lain:lie lent:lend dug:dig rang:ring rung:ring sung:sing written:write drawn:draw ridden:ride \
    fallen:fall understood:understand taught:teach chose:choose chosen:choose stole:steal stolen:steal \
    swept:sweep wept:weep crept:creep fed:feed fought:fight shone:shine shot:shoot slid:slide spun:spin \
    stuck:stick stung:sting swore:swear tore:tear torn:tear lit:light met:meet sold:sell lied:lie \
    dying:die lying:lie oxen:ox loaves:loaf shelves:shelf scarves:scarf calves:calf halves:half \
    wives:wife elves:elf hooves:hoof";

#[test]
fn an_irregular_form_leads_to_its_word() {
    for pair in PAIRS.split_whitespace() {
        let (form, word) = pair.split_once(':').unwrap();
        assert_eq!(lemma(form), Some(word), "{form}");
    }
}

#[test]
fn whatever_a_table_makes_leads_back() {
    let words = PAIRS.split_whitespace().filter_map(|pair| pair.split_once(':')).map(|(_, word)| word);
    for word in words {
        for (kind, form) in [(Kind::Verb, Inflection::Past), (Kind::Noun, Inflection::Plural)] {
            let Some(made) = inflect(word, kind, form) else { continue };
            // What a rule makes is found by cutting off its ending.
            if let Some(back) = lemma(&made) {
                assert!(back == word || PAIRS.contains(&format!("{made}:")), "{word} made {made}, which led to {back}");
            }
        }
    }
}

#[test]
fn a_word_that_is_no_irregular_form_has_none() {
    for word in ["go", "apple", "apples", "wanted", "sheep", "cut", "", "be", "foot"] {
        assert_eq!(lemma(word), None, "{word}");
    }
}
