"""Which language a short reply is written in, from its small words. No model, no list of names.

Good enough to see that a reply is in another language than the comment; it answers None rather
than guess on few words.
"""

from __future__ import annotations

from .folding import words

_SMALL = {
    "fr": "cet se face le la les l' un une des du de d' et est nous vous votre vos notre nos ce "
    "cette ces pour "
    "pas que qu' qui sur avec dans en au aux je j' il elle sont mais ou donc ne n' y plus avons "
    "pouvez merci bonjour suis etes tres bien",
    "en": "the a an and is are we you your our this that these for not to of on with in at i it "
    "they but or so be have has can thank thanks hello sorry was were what very will please how us",
    "de": "der die das und ist wir sie ihr ihre ihren ihnen unser nicht fur mit auf bei ein eine "
    "es uns zu dass tut leid bitte danke haben werden konnen den dem von was in ich so am im zum "
    "zur auch noch wie aber oder nur schon hier dann wenn aus nach um vor bis da man kein keine "
    "sich hat war sind",
    "es": "el la los las un una y es nosotros usted su sus nuestro este esta para no que en con "
    "por del lo gracias hola sentimos se nos les al muy esto de le lamentamos hemos estamos si "
    "tambien pero como mas ya a o ha fue ser son desde hasta donde cuando quien sin hoy ayer aqui "
    "nuestra nuestros estos estas han hay eso ese esa les sus tiene tienen hace",
    "it": "il lo la gli le un una e siamo voi vostro suo sua nostro questo questa per non che con "
    "del della ci grazie ciao dispiace si nel alla di i ma anche sono abbiamo ho ha hai lei dal "
    "dalla ai sul sulla sui dei delle degli dell' nell' all' dall' sull' un' piu come cosi stato "
    "stata quello mi vi ecco dalle nelle nella nei negli alle agli quella quelli questi queste chi "
    "dove quando ancora oggi ieri fino senza sia essere stati suoi sue nostri qui gia va fa",
    "pt": "o a os as um uma e voce seu sua nosso este esta para nao que em com por do da obrigado "
    "ola lamentamos se nos ao muito isso na nas dos das pelo pela nossa foi estamos aos "
    "pelas pelos "
    "num numa ou eu ele ela mais mas ja ate quem como esse essa isto seus suas nossos hoje ontem "
    "aqui tambem sem temos tem fica ser tudo assim ha desde voces lhe",
    "nl": "de het een en is wij we u uw jouw ons onze dit dat voor niet met op bij van te in spijt "
    "bedankt hallo zijn hebben kunnen",
}
_SETS = {language: frozenset(small.split()) for language, small in _SMALL.items()}
_ENOUGH = 3  # small words of a language before it is believed
_AHEAD = 3  # small words more than the language it should be in: they share many


def guess_language(text: str, expected: str = "") -> str | None:
    """ISO 639-1 code of the language `text` is clearly in, or None.

    Where one is `expected`, another must be well ahead of it.
    """
    found = words(text)
    scores = {language: sum(word in small for word in found) for language, small in _SETS.items()}
    ranked = sorted(scores, key=lambda language: scores[language], reverse=True)
    best, second = scores[ranked[0]], scores[ranked[1]]
    if best < _ENOUGH or best < 1.3 * second:
        return None
    if expected in scores and ranked[0] != expected and best < scores[expected] + _AHEAD:
        return None
    return ranked[0]


def primary(tag: str) -> str:
    """`fr` of `fr-CA`; empty for no language or "und"."""
    code = tag.replace("_", "-").split("-")[0].lower()
    return "" if code in ("und", "mul", "zxx") else code
