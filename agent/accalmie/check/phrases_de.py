"""What the phrase rules look for in a German reply: regular expressions on folded text.

Folded: lower case, no accents (ö is o), ß is ss, straight quotes. A group named `at` narrows the
span. Each entry is held to a bad and a good example in docs/check-rules/de.md. German moves its
verb about, so many entries allow a few words between; `_YES` allows no negation among them.
"""

from __future__ import annotations

_YES = r"(?:(?!nicht\b|nie\b|kein)[\w-]+ ){0,5}?"
_YOURS = r"(?:(?!wir\b|uns\b|unser|ich\b|man\b)[\w-]+ ){0,7}?"
_NO_QUESTION = r"(?![^.!?\n]*\?)"
_WRITING = (
    r"(?:kommentar|beitrag|beitrage|bewertung|rezension|nachricht|profil|account|post|posting|"
    r"eintrag)(?:e|en|s|es|n)?"
)
_GONE = r"(?:geloscht|entfernt|gesperrt|ausgeblendet|blockiert|verborgen|verschwinden)"
_DELETE = (
    r"(?:(?:zu )?(?:loschen|entfernen|sperren|blockieren|verbergen)|"
    r"aus(?:zu)?blenden|" + _GONE + r")"
)
_TOLD = (
    r"(?:gesagt|mitgeteilt|geschrieben|erklart|erwahnt|erlautert|dargelegt|beantwortet|geantwortet|"
    r"hingewiesen|betont|ausgefuhrt|informiert|gepostet|veroffentlicht)"
)
_AGAIN = (
    r"(?:bereits|schon|mehrfach|mehrmals|wiederholt|oft genug|zigmal|x-mal|"
    r"(?:zwei|drei|vier|funf|zehn|hundert|tausend)mal)"
)
_DUTY = (  # what one says the person should have done
    r"(?:(?:durch|nach)?lesen|(?:uber)?prufen|kontrollieren|beachten|(?:nach)?fragen|anrufen|"
    r"melden|wissen|sagen|geben|kundigen|buchen|bestellen|einreichen|abholen|anmelden|abmelden|"
    r"nachsehen|nachschauen|hinsehen|hinschauen|aufpassen|merken|tun|machen|informieren|kommen|"
    r"reklamieren|widersprechen|absagen|stornieren|beantragen|vorlegen|mitbringen|angeben|"
    r"ausfullen|denken|uberlegen|kummern|aktualisieren|schreiben|bezahlen|zahlen)"
)
_DONE = (
    r"(?:(?:durch|nach)?gelesen|(?:uber)?pruft|gepruft|kontrolliert|beachtet|befolgt|"
    r"(?:nach)?gefragt|angerufen|gemeldet|bescheid gesagt|bescheid gegeben|gekundigt|gebucht|"
    r"bestellt|eingereicht|abgeholt|angemeldet|nachgesehen|nachgeschaut|hingesehen|hingeschaut|"
    r"aufgepasst|zugehort|storniert|abgesagt|beantragt|angegeben|ausgefullt|gewartet|reagiert|"
    r"gehalten|aktualisiert|nachgedacht|gekommen|erschienen|bezahlt)"
)
_WRONGLY = (
    r"(?:angeschlossen|bedient|eingegeben|ausgefullt|verstanden|gelesen|benutzt|verwendet|"
    r"angegeben|gebucht|bestellt|gewahlt|ausgewahlt|montiert|aufgebaut|eingestellt|gelagert|"
    r"gewaschen|behandelt|abgestellt|geparkt|zubereitet|gemacht|adressiert|installiert|eingelost|"
    r"gemeldet|eingereicht|gekundigt|storniert|bezahlt|abgeschickt|abgegeben|angemeldet|"
    r"beantragt|reklamiert|gekommen|erschienen|verlesen|vertippt)"
)
_OTHER = (
    r"(?:zusteller\w*|paketdienst\w*|paketbote\w*|fahrer\w*|spediteur\w*|spedition\w*|lieferant\w*|"
    r"hersteller\w*|dienstleister\w*|subunternehm\w*|baufirma|handwerker\w*|post|bank|"
    r"lieferdienst\w*|"
    r"versand(?:dienstleister|partner)\w*|kurier\w*|netzbetreiber\w*|veranstalter\w*|fremdfirma|"
    r"agentur|reinigungsfirma|montagefirma|partner(?:firma)?|vermieter\w*|zulieferer\w*|kolleg\w+|"
    r"azubi\w*|praktikant\w*|aushilfe\w*|vorganger\w*|reederei|airline|druckerei|telefonanbieter)"
)
_BOTCHED = (
    r"(?:schuld|verantwortlich|verschuldet|zu verantworten|verbockt|vermasselt|verschlampt|"
    r"versaut|verpennt|verschlafen|geschlampt|gepatzt|versagt|mist gebaut|im stich gelassen)"
)
_CLIENTS = (
    r"(?:kund\w*|gast\w*|nutzer\w*|mitglieder\w*|patient\w*|teilnehm\w*|fahrgast\w*|leser\w*|"
    r"mieter\w*|user|besucher\w*|versicherten?|abonnent\w*)"
)
_DAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_UNIT = r"(?:minuten|stunden?|tag(?:e[ns]?)?|woche[n]?|werktag(?:e[ns]?)?|monat(?:e[ns]?)?)"

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        r"\b(?:sie hatten|hatten sie) (?:(?!nicht\b|von\b|durch\b|kein)[\w-]+,? ){0,8}?"
        + _DUTY + r" (?:mussen|sollen|konnen)\b",
        r"\b(?:hatten|waren) sie (?:(?!nicht\b|kein)[\w-]+ ){0,8}?" + _DONE + r"\b" + _NO_QUESTION,
        r"\b(?:hatten|waren) sie (?!nicht\b)[^.!?\n]{3,80}?, (?:dann |so )?(?:ware|hatte|"
        r"musste)\w*\b",
        r"\bwenn sie (?!uns nicht\b)[^.!?,\n]{2,80}?\b" + _DONE + r" (?:hatten|waren)\b",
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:falsch|nicht richtig|nicht "
        r"korrekt|"
        r"fehlerhaft|"
        r"zu spat|nicht rechtzeitig|nicht fristgerecht|verkehrt|unvollstandig) "
        r"(?:[\w-]+ ){0,2}?" + _WRONGLY + r"\b" + _NO_QUESTION,
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:falsch|nicht richtig|nicht "
        r"korrekt|verkehrt|"
        r"unsachgemass) (?!bekommen|erhalten|informiert|beraten|bedient|behandelt|berechnet|"
        r"beliefert|"
        r"abgerechnet|betreut|geliefert|zugestellt)\w+(?:t|en)\b" + _NO_QUESTION,
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"falsche[nsr]? [\w-]+ (?:[\w-]+ "
        r"){0,2}?"
        + _WRONGLY + r"\b" + _NO_QUESTION,
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:ubersehen|uberlesen|verwechselt|"
        r"versaumt|"
        r"missverstanden|missachtet|ignoriert|vernachlassigt|verschlafen|geirrt|vertan|verlesen|"
        r"vertippt|verschuldet|verursacht|vergessen(?! gefuhlt| worden))\b" + _NO_QUESTION,
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:nicht|nie|kein\w*|nichts) "
        r"(?:[\w-]+ ){0,3}?"
        r"(?:" + _DONE + r"|verstanden|begriffen|eingehalten|geoffnet|bestatigt|mitgebracht|"
        r"gelernt|kapiert)\b" + _NO_QUESTION,
        r"\bhaben sie (?:denn )?(?:uberhaupt|wenigstens|etwa) \w+",
        r"\bsie waren (?:[\w-]+ ){0,3}?nicht (?:zu hause|anzutreffen|daheim)\b(?!, (?:als|weil))",
        r"\b(?:selbst|selber) (?:schuld|verschuldet|verursacht|zuzuschreiben|eingebrockt)\b",
        r"\bsie (?:[\w-]+ ){0,2}?(?:selbst|selber) (?:[\w-]+ ){0,3}?(?:schuld|verantwortlich|"
        + _WRONGLY[3:-1] + r")\b",
        r"(?<!nicht )(?<!nie )(?<!weder )(?<!keineswegs )\bihr(?:e|em|en)? (?:eigene[nmrs]? )?"
        r"(?:schuld|fehler|verschulden|versehen|versaumnis|fahrlassigkeit|nachlassigkeit|"
        r"unachtsamkeit|unaufmerksamkeit|leichtsinn|unwissenheit|bequemlichkeit)\b",
        r"\beigen(?:es |em |verschulden|verantwortung\b)(?:verschulden)?",
        r"\b(?:liegt|lag) (?:(?!nicht\b)[\w-]+ ){0,3}?an ihnen\b|\bwegen ihnen\b|\bihretwegen\b",
        r"(?<!kein )(?<!keinen )\b(?:bedien(?:ungs)?|anwender|nutzer|benutzer)fehler\b|"
        r"\bfehlbedienung\b|\bunsachgemass\w*|\bfalsche\w* (?:bedienung|handhabung|pflege|"
        r"lagerung)\b",
        r"\bwer (?:richtig )?lesen kann\b",
        r"\b(?:blick|klick|anruf|nachfrage|mail)\b(?:(?! von uns)[^.!?\n]){0,50}?\bhatte\w* "
        r"(?:[\w-]+ ){0,2}?(?:gereicht|genugt|ausgereicht|geholfen)\b|"
        r"\bhatte ein (?:\w+ )?(?:blick|klick|anruf)\b(?! von uns)",
        r"\b(?:man (?:sollte|muss|musste|hatte)|muss man|sollte man) "
        r"(?:halt|eben|schon|doch|vielleicht|nun|mal)\b",
        r"\b(?:darf|durfen|braucht|brauchen|muss|mussen) (?:[\w-]+ ){0,3}?sich (?:[\w-]+ ){0,3}?"
        r"nicht (?:zu )?(?:wundern|beschweren|beklagen)\b",
        r"\b(?:sie wussten|wussten sie) (?:doch|ja|genau|schliesslich|vorher)\b",
        r"\bsteht (?:doch|schliesslich|nun mal)\b|"
        r"\bsteht ja (?:gross|klar|deutlich|extra|uberall|schliesslich|dran|drauf|da|auch)\b",
        r"\bsie hatten (?:ja |doch )?(?:lange )?genug(?:end)? (?:zeit|gelegenheit)\b",
        r"\baufgrund ihre[rs] (?:falschen|fehlerhaften|verspateten|unvollstandigen)\b",
        r"\bbei (?:richtiger|sachgemasser|korrekter|ordnungsgemasser|bestimmungsgemasser|normaler) "
        r"(?:[\w-]*nutzung|anwendung|bedienung|handhabung|pflege|lagerung|behandlung|verwendung)\b",
        r"\bmit (?:[\w-]+ ){0,2}?(?:mehr|besserer|rechtzeitiger|fruherer|genauerer|"
        r"besserem) (?:[\w-]+ ){1,3}"
        r"(?:hatten|waren) sie\b",
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:selbst|selber|eigenhandig) "
        r"(?:[\w-]+ ){0,2}?"
        r"(?:(?:an|aus|ab|ein|auf|zu|um)?ge(?!seh|merk|hor|holf|sag)\w+(?:t|en)|\w+iert|be\w{3,}t|"
        r"ver(?!such)\w{3,}t|unterschrieben|entschieden)\b" + _NO_QUESTION,
        r"\bwer (?:[\w-]+,? ){1,8}(?:muss|darf|braucht|hat|ist|"
        r"kann) (?:[\w-]+ ){0,3}?(?:damit rechnen|"
        r"sich nicht|nicht wundern|selbst schuld|eben|halt|nun mal|pech|damit leben)\b",
        r"\b(?:muss|mussen) (?:[\w-]+ ){0,3}?damit rechnen\b|\b(?:das|so was|"
        r"so etwas) kommt davon\b|"
        r"\b(?:passiert|kommt) (?:halt|eben|nun mal),? wenn\b|\bpassiert,? wenn man\b",
        r"\bihre (?:angaben|adresse|eingabe|daten|unterlagen|anschrift|zahlung) (?:war|waren|ist|"
        r"sind|kam|"
        r"kamen) (?:[\w-]+ ){0,3}?(?:falsch|fehlerhaft|unvollstandig|unleserlich|zu spat|"
        r"nicht korrekt)\b"
        r"(?! (?:gespeichert|hinterlegt|erfasst|ubernommen|angelegt|bei))",
        r"(?<!kein )(?<!keinen )\b(?:fehler|versaumnis|versehen|irrtum|"
        r"missverstandnis) (?:ihrerseits|auf ihrer seite|"
        r"von ihnen)\b|"
        r"\bvon ihnen (?:[\w-]+ ){0,4}?(?:falsch|nicht|nie|zu spat|verspatet|unvollstandig|"
        r"selbst) \w+(?:t|en)\b",
        r"\bsteht (?:(?!nicht\b)[\w-]+ ){0,4}?(?:klar und deutlich|klipp und klar|"
        r"schwarz auf weiss|"
        r"eindeutig|ausdrucklich|unmissverstandlich|unubersehbar|(?:klar|deutlich|gross|fett|"
        r"extra) "
        r"(?:auf|in|im|an|am|drauf|da|dran|dort|drin))\b",
        r"\b(?:doch|eigentlich|ja wohl|nun wirklich) (?:[\w-]+ )?(?:selbsterklarend|logisch|"
        r"kinderleicht|"
        r"allgemein bekannt|jedem klar|nicht so schwer|nicht schwer)\b",
        r"(?:^|[.!?,] )hatten sie (?:sich |uns |das |es |die |den )?(?:einfach|nur|bloss|mal|doch|"
        r"vorher|"
        r"rechtzeitig|gleich|fruher)\b" + _NO_QUESTION,
        r"\b(?:warum|wieso|weshalb) (?:haben|kommen|melden|rufen|fragen|lesen|sagen|warten) sie "
        r"(?:[\w-]+ ){0,4}?(?:nicht|erst|nie)\b",
        r"\bsie (?:sind|waren) (?:[\w-]+ ){0,3}?(?:zu spat (?:gekommen|erschienen|dran)|"
        r"zu ungeduldig|"
        r"unkonzentriert|unaufmerksam|nicht in der lage|nicht fahig)\b|"
        r"\bsie kamen (?:[\w-]+ )?zu spat\b",
        r"\b(?:ist|sind) ihnen (?:(?:wohl|offenbar|mit sicherheit|bestimmt|sicher|vermutlich|"
        r"sicherlich|"
        r"anscheinend|offensichtlich) )+(?:[\w-]+ )?(?!aufgefallen|bekannt)\w+en\b|"
        r"\ban ihnen gewesen\b",
        r"\b(?:darf|durfen|braucht|brauchen) (?:[\w-]+ ){0,4}?nicht (?:[\w-]+ ){0,2}?(?:meckern|"
        r"jammern|"
        r"erwarten|klagen|aufregen|murren)\b",
        r"\b(?:durch sie|von ihnen) (?:[\w-]+ ){0,3}?(?:verweigert|abgelehnt|storniert|verursacht|"
        r"verschuldet|"
        r"beschadigt|ausgelost|unterlassen|versaumt)\b",
        r"\bhatten sie (?:(?:sich|vorher|auch|selbst|doch|ja|wohl|schon|lieber|besser|eben|halt|"
        r"einfach|"
        r"rechtzeitig|fruher|gleich) )+(?:(?!von\b|nicht\b)[\w-]+ ){0,4}?\w+en (?:mussen|sollen|"
        r"konnen)\b",
        r"\b(?:sie hatten|hatten sie) (?:[\w-]+ ){0,6}?nicht (?:[\w-]+ ){0,7}?(?!warten|stehen|"
        r"erfahren|bleiben|"
        r"liegen|sitzen|bekommen|erleben|frieren|werden)\w+en durfen\b",
        r"(?<!nicht )\b(?:sie haben|haben sie) " + _YOURS + r"(?:nicht (?:[\w-]+ ){0,4}?geachtet|"
        r"(?:wohl|anscheinend|"
        r"offenbar|vermutlich|scheinbar) (?:nicht|nichts|nie) (?:[\w-]+ )?(?:gehort|gesehen|"
        r"bemerkt|mitbekommen))\b"
        + _NO_QUESTION,
        r"\b(?:ist|ware|war|liegt in) (?:(?!nicht\b)[\w-]+ )?ihrer? (?:[\w-]+ )?(?:aufgabe|"
        r"pflicht|sache|verantwortung)\b",
        r"\b\w*fehler (?:ihrerseits|von ihrer seite)\b|\bhatten? (?:[\w-]+ ){0,4}?(?:von ihnen|"
        r"durch sie)\b(?! nicht)"
        r"[^.!?\n]{0,60}?\b(?:mussen|sollen)\b|\b(?:blick|klick|anruf) (?:in|auf|"
        r"bei)\b[^.!?\n]{0,40}?\bhatte "
        r"(?:[\w-]+ ){0,4}?(?:erspart|geklart|verhindert)\b",
    ),
    "denial": (
        r"\b(?:das|dies|es) stimmt (?:[\w-]+ ){0,3}?nicht\b(?! mit| uberein)",
        r"\b(?:das|dies) (?:ist|war) (?:(?:einfach|schlicht|schlichtweg|nachweislich|vollig|"
        r"absolut|"
        r"komplett|definitiv|eindeutig|leider|so|ganz|klar|sachlich) )+"
        r"(?:falsch|unwahr|gelogen|unzutreffend|nicht (?:wahr|richtig|korrekt|zutreffend)|"
        r"erfunden)\b",
        r"\b(?:das|dies) ist (?:nicht wahr\b|"
        r"gelogen\b|unwahr\b|(?:eine |glatt )*luge\b|(?:eine )?unterstellung\b)",
        r"\b(?:das|dies|so (?:et)?was|sowas) (?:kann|durfte) (?:[\w-]+ ){0,4}?nicht "
        r"(?:gewesen|passiert|vorgekommen|geschehen|vorgefallen) sein\b",
        r"\bdas kann (?:[\w-]+ ){0,2}?nicht (?:sein|stimmen)(?:,| -) (?:unser\w*|bei uns|denn|"
        r"da wir|"
        r"wir (?:haben|hatten|arbeiten|verkaufen|liefern|achten|kontrollieren|legen))\b",
        r"\b(?:so (?:et)?was|sowas|ein solche[rs] \w+) (?:gibt|passiert|kommt|machen|macht|tut|"
        r"geschieht|ware) (?:[\w-]+ ){0,5}?(?:nicht|nie|niemals|grundsatzlich nicht)\b",
        r"\b(?:niemand|keiner|kein (?:anderer )?(?:gast|kunde|mensch|nutzer)|nie jemand)\b"
        r"[^.!?\n]{0,30}?\b(?:beschwert|beklagt|gestort|bemangelt|gemeckert)\b",
        r"\b(?:beschwert|beklagt) hat sich (?:[\w-]+ ){0,4}?(?:niemand|keiner|nie)\b",
        r"\bsie sind (?:bisher |bislang |wohl |ubrigens )?(?:die|der) (?:allererste|erste|"
        r"einzige), "
        r"(?:die|der|dem|bei dem|bei der) (?:sich|so|das so|hier|es|damit)\b|"
        r"\bsie sind (?:(?!nicht\b)\w+ )?(?:die|der) einzige\b(?! nicht)",
        r"\b(?:problem\w*|fehler|storung\w*) (?:\w+ ){0,4}?nur bei ihnen\b",
        r"\bwir hatten (?:[\w-]+ ){0,3}?noch (?:nie|niemals)\b|"
        r"\bhatten wir (?:[\w-]+ ){0,2}?noch nie\b|"
        r"\bhat(?:te)? (?:[\w-]+ ){0,2}?noch nie jemand\b",
        r"\b(?:davon|hiervon|daruber|von einem solchen \w+) (?:ist|"
        r"war) uns (?:\w+ )?nichts bekannt\b|"
        r"\b(?:davon|daruber|hiervon) wissen wir nichts\b|\bnichts vorzuwerfen\b",
        r"\b(?:wir haben|haben wir|unser\w* [\w-]+ (?:hat|"
        r"haben)) (?:[\w-]+ ){0,4}?(?:nichts falsch|"
        r"alles richtig|keine\w* fehler|alles korrekt|alles nach vorschrift|vollig korrekt|"
        r"korrekt) (?:gemacht|begangen|gehandelt|abgewickelt|erledigt)\b",
        r"\b(?:liegt|lag) (?:[\w-]+ ){0,3}?nicht an uns\b|"
        r"\bnicht (?:unser(?:e)? )(?:schuld|fehler|problem|verschulden|verantwortung)\b",
        r"\bdafur konnen wir (?:[\w-]+ ){0,3}?nichts\b(?! (?:tun|machen))|"
        r"\b(?:konnen wir|wir konnen) (?:[\w-]+ ){0,3}?nichts dafur\b",
        r"\bsie (?:lugen|schwindeln|ubertreiben|erfinden|behaupten|dramatisieren|fantasieren|"
        r"unterstellen|verdrehen)\b",
        r"\bihr(?:e|em|en|er|es)? (?:angeblich\w*|vermeintlich\w*|behauptung\w*|unterstellung\w*|"
        r"lugen?|"
        r"falschaussage\w*|marchen|anschuldigung\w*)\b",
        r"\b(?:haltlos\w*|frei erfunden\w*|erstunken|erlogen\w*|falschbehauptung\w*|luge|"
        r"unwahr(?:e[nrs]?|heit|heiten)|"
        r"aus der luft gegriffen\w*|an den haaren herbeigezogen\w*|aus den fingern gesogen|"
        r"entbehr\w+ jeder grundlage)\b",
        r"\bfake[- ]?(?:bewertung|rezension|profil|kommentar|account)\w*|"
        r"\b(?:falsche|gefalschte|erfundene|unwahre)\w* (?:bewertung|rezension|anschuldigung|"
        r"vorwurf|"
        r"tatsachen|behauptung|geschichte)\w*",
        r"\bwollen sie (?:[\w-]+ ){0,6}?(?:gewesen|gekauft|bestellt|gesehen|erlebt|gehort|bekommen|"
        r"angerufen|gegessen) (?:sein|haben)\b",
        r"\b(?:ist|hat|haben|wurde|sind) (?:[\w-]+ ){0,4}?(?:so nicht|nie|niemals|so nie|"
        r"definitiv nicht) "
        r"(?:passiert|vorgefallen|geschehen|vorgekommen)\b|\bso (?:nie|nicht) (?:gesagt|"
        r"stattgefunden)\b",
        r"\bunser\w* (?:mitarbeite\w*|team|kolleg\w+|fahrer\w*|personal|zusteller\w*|verkaufer\w*|"
        r"arzt\w*|techniker\w*|kellner\w*|kuche|pfleg\w+|lehrkraft\w*|bedienung\w*) (?:ist|sind|"
        r"war|"
        r"waren|arbeitet|arbeiten|verhalt|verhalten|behandelt|behandeln|wurde|wurden) (?:sich )?"
        r"(?:[\w-]+ ){0,3}?(?:(?:ausnahmslos|ausgesprochen|nie|niemals)\b|(?:immer|stets|"
        r"jederzeit) "
        r"(?:[\w-]+ ){0,2}?(?:freundlich|hoflich|korrekt|sorgfaltig|professionell|gewissenhaft|"
        r"hilfsbereit|zuvorkommend|bemuht|punktlich|sauber|nett|respektvoll|ehrlich|geduldig|"
        r"gut)\b)",
        r"\bunser\w* (?:[\w-]+ )?(?:mitarbeite\w*|team|kolleg\w+|fahrer\w*|personal|"
        r"leute) (?:hilft|helfen|"
        r"behandelt|behandeln|grussen|grusst|achtet|achten) (?:[\w-]+ ){0,2}?(?:immer|stets|"
        r"jede\w*|alle)\b",
        r"\bunser\w* [\w-]+ \w+(?:t|en) (?:[\w-]+ )?niemand(?:em|en)\b",
        r"(?<!nicht )\b(?:einwandfrei\w*|tadellos\w*|ordnungsgemass\w*) (?:zustand )?(?:[\w-]+ )?"
        r"(?:verlassen|ubergeben|geliefert|zugestellt|verschickt|ausgeliefert|abgelaufen|"
        r"gearbeitet|"
        r"bearbeitet|ausgefuhrt)\b",
        r"\b(?:konnen|kann) (?:[\w-]+ ){0,6}?(?<!noch )nicht (?:ganz |wirklich |so recht |recht |"
        r"im "
        r"geringsten )?nachvollziehen\b(?!, (?:wo|warum|wie|wer|wann|was)\b)|"
        r"\bihr\w* [\w-]+ (?:ist|sind) (?:[\w-]+ ){0,3}?nicht nachvollziehbar\b",
        r"\b(?:weisen|weise) (?:wir |ich )?(?:[\w-]+ ){0,6}?(?:entschieden|ausdrucklich|klar|"
        r"deutlich|scharf\w*)? ?zuruck\b(?= *[.!,]|$)|\bentschieden (?:zuruck\w*|widersprechen)\b|"
        r"\bmussen wir (?:[\w-]+ ){0,4}?(?:zuruckweisen|widersprechen)\b|\bverwahren uns\b",
        r"\bdas ist (?:[\w-]+ ){0,2}?(?:ausgeschlossen|undenkbar)\b(?= *[.!,]|$)",
        r"\b(?:irren|verwechseln) sie\b|\bsie irren\b|\btauschen sie sich\b|\b(?:mussen|"
        r"durften) sie "
        r"(?:[\w-]+ ){0,3}?verwechseln\b|\bwie kommen sie (?:[\w-]+ ){0,2}?(?:darauf|auf so|"
        r"dazu)\b",
        r"\bunser\w* (?:[\w-]+ )?(?:boten?|fahrer\w*|mitarbeite\w*|kolleg\w+|kellner\w*|"
        r"zusteller\w*|team|"
        r"leute|verkaufer\w*|personal|techniker\w*|pfleg\w+|arzt\w*|lehrer\w*|trainer\w*|koche?|"
        r"kuche) "
        r"(?:werfen|wirft|schreien|schreit|lugen|lugt|klauen|stehlen|betrugen|verkaufen|verwenden|"
        r"verwendet|nehmen|nimmt|machen|macht|beleidigen|beleidigt|schlagen|tun|tut|rauchen|"
        r"wurden) "
        r"(?:[\w-]+ ){0,3}?(?:kein\w*|nie|niemals|niemand\w*|nicht)\b",
        r"\b(?:konnen|kann) (?:[\w-]+ ){0,6}?nicht bestatigen\b|(?<!noch )(?<!bisher )\bkein(?:en|"
        r"e)? (?:fehler|"
        r"mangel|fehlverhalten|verstoss|defekt) (?:[\w-]+ )?(?:feststellen|erkennen|"
        r"festgestellt)\b",
        r"\bbei uns (?:lauft|lief|ist|war|funktioniert|geht|"
        r"wird) (?:(?!nicht\b)[\w-]+ ){0,5}?(?:einwandfrei|"
        r"fehlerfrei|reibungslos|tadellos|in ordnung|bestens|problemlos|wie es soll|sauber)\b",
        r"\bdas (?:muss|war|waren) (?:[\w-]+ ){0,2}?(?:jemand ander\w*|nicht wir|nicht unser\w*)\b|"
        r"\b(?:sicher|bestimmt|definitiv|garantiert) nicht (?:von|bei|durch) (?:uns|unser\w*)\b|"
        r"\b(?:haben wir|wir haben) (?:[\w-]+ ){0,2}?nichts zu tun\b",
        r"\bist (?:uns|hier|mir) (?:[\w-]+ ){0,3}?(?:kein\w* (?:[\w-]+ )?(?:vorfall|fall|problem|"
        r"beschwerde\w*)|"
        r"nichts dergleichen) (?:bekannt|aufgefallen|untergekommen)\b|\bnoch (?:nie|niemand\w*) "
        r"(?:[\w-]+ ){0,3}?(?:gehort|erlebt|bemerkt|aufgefallen|untergekommen|vorgekommen)\b",
        r"\bnicht (?:ganz )?der wahrheit\b|\bnicht den tatsachen\b|"
        r"\bso nicht (?:[\w-]+ )?stehen ?lassen\b|"
        r"\bnicht so stehen ?lassen\b|\banders (?:zugetragen|abgespielt|dargestellt|abgelaufen|"
        r"verlaufen)\b|"
        r"\bso war (?:es|das) (?:[\w-]+ )?nicht\b|\b(?:es|das) war (?:[\w-]+ )?nicht so\b|"
        r"\bihre (?:darstellung|version|sicht) (?:[\w-]+ ){0,3}?(?:falsch|nicht|entspricht|deckt|"
        r"einseitig|verzerrt)\b",
        r"\b(?:wir|unser\w* [\w-]+) (?:haben|hat) (?:[\w-]+ ){0,4}?(?:punktlich|rechtzeitig|"
        r"ordentlich|heil|"
        r"trocken|fristgerecht|korrekt) (?:[\w-]+ ){0,3}?(?:ubergeben|geliefert|verschickt|"
        r"abgegeben|"
        r"ausgeliefert|versendet|losgeschickt|abgerechnet|gearbeitet)\b",
        r"\bausser ihnen\b|\b(?:sonst|bisher|bislang|"
        r"im ganzen \w+) (?:(?!ihnen\b)[\w-]+ ){0,4}?(?:niemand|keiner|"
        r"kein \w+) (?:(?!ihnen\b)[\w-]+ ){0,3}?(?:gemeldet|beschwert|beklagt|bemerkt)\b",
        r"\b(?:bei|in|auf) unser\w+ \w+ (?:kann|konnen) (?:(?!wir\b|sie\b|"
        r"man\b)[\w-]+ ){0,4}?(?:nicht|kein\w*|nie)\b",
        r"(?<!nicht )(?<!jetzt )(?<!nun )(?<!wieder )\b(?:korrekt|richtig|professionell|"
        r"vorbildlich|"
        r"vorschriftsmassig|fachgerecht|sachgerecht|fehlerfrei) (?:verhalten|gehandelt|reagiert|"
        r"gearbeitet|"
        r"beraten|berechnet|abgerechnet|ausgezeichnet|gebucht|gemessen|verlaufen|abgelaufen|"
        r"ausgefuhrt|"
        r"zubereitet|bearbeitet)\b",
        r"\b(?:wann|wo|wer|welche\w*|was) (?:[\w-]+ )?soll(?:en|te)? (?:[\w-]+ ){0,6}?(?:gewesen|"
        r"passiert|gesagt|"
        r"getan|geschehen|vorgefallen) (?:sein|haben)\b",
        r"\b(?:fehler|fehlverhalten|mangel|verschulden) (?:[\w-]+ ){0,5}?nicht (?:ersichtlich|"
        r"erkennbar|"
        r"nachweisbar|feststellbar)\b",
        r"\bunser\w* [\w-]+ (?:sind|ist|waren|war) (?:(?:alle|immer|stets|absolut|vollig|"
        r"grundsatzlich|"
        r"selbstverstandlich|durchweg|naturlich) )+(?:[\w-]+ )?(?:richtig|korrekt|fair|sauber|"
        r"frisch|freundlich|"
        r"einwandfrei|sicher|in ordnung|geschult|punktlich|transparent|hygienisch)\b",
        r"\bunser\w* [\w-]+ (?:halten|halt) sich (?:[\w-]+ ){0,3}?an\b|\bvielleicht waren sie\b|"
        r"\bda waren sie (?:wohl|vielleicht|bestimmt)\b",
        r"\b(?:halten|halte) (?:wir|ich) (?:[\w-]+ ){0,6}?(?:ausgeschlossen|unwahrscheinlich|"
        r"unglaubwurdig|unmoglich|"
        r"abwegig|nicht fur (?:glaubhaft|moglich|plausibel))\b|"
        r"\b(?:dass|ob) (?:[\w-]+ ){1,8}?(?:haben|sein) soll(?:en)?\b",
        r"\blaut (?:gps|system|protokoll|kamera\w*|unser\w* (?:system|daten|unterlagen|"
        r"aufzeichnungen|protokoll\w*|"
        r"fahrer|kolleg\w+|mitarbeiter\w*|personal)) (?:[\w-]+ ){0,6}?(?:punktlich|korrekt|"
        r"ordnungsgemass|"
        r"einwandfrei|alles)\b",
        r"\bwas sie (?:[\w-]+ ){0,3}?(?:gesehen|erlebt|gehort|gefunden|gerochen) haben, (?:war|"
        r"ist|waren|sind) "
        r"(?:vermutlich|wohl|sicher|bestimmt|wahrscheinlich|nur|lediglich)\b",
    ),
    "blame-others": (
        r"\b(?:(?:der|die|das|den|unser\w*) )?" + _OTHER + r" (?:(?!nicht\b)[\w-]+ "
        r"){0,5}?" + _BOTCHED + r"\b",
        r"\b(?:schuld|verantwortlich) (?:(?!nicht\b|sie\b)[\w-]+ ){0,4}?(?:der|die|das|den|dem|"
        r"des|beim|"
        r"vom|ein|eine|unser\w*) (?:[\w-]+ )?" + _OTHER + r"\b",
        r"\b(?:fehler|schuld|verantwortung|verschulden) (?:lag|liegt) (?:(?!nicht\b)[\w-]+ ){0,3}?"
        r"(?:beim|bei de[mnr]|bei unser\w+) (?:[\w-]+ )?" + _OTHER + r"\b",
        r"\b(?:lag|liegt) (?:(?!nicht\b)[\w-]+ ){0,3}?(?:am|an de[mnr]|an unser\w+) (?:[\w-]+ )?"
        + _OTHER + r"\b",
        r"\b(?:nicht|keineswegs) (?:an|bei) uns,? sondern (?:an|am|bei|beim)\b",
        r"\bsich (?:[\w-]+ ){0,3}?(?:beim|bei de[mnr]|bei ihrem|bei ihrer|"
        r"bei unser\w+) (?:[\w-]+ )?"
        + _OTHER + r" (?:beschweren|bedanken)\b|"
        r"\b(?:bedanken|beschweren) (?:durfen |konnen |mussen )?sie sich (?:[\w-]+ ){0,3}?(?:beim|"
        r"bei)\b",
        r"\b(?:das|es|da) war (?:[\w-]+ ){0,3}?(?:eine?|unsere?|der|die) (?:[\w-]+ )?(?:aushilfe|"
        r"azubi|"
        r"praktikant\w*|lehrling|leiharbeiter\w*)\b",
        r"\b(?:" + _OTHER[3:-1] + r"|\w+firma|\w+dienst) (?:(?!nicht\b)[\w-]+ "
        r"){0,5}?(?:getrodelt|"
        r"eingebrockt|angerichtet|gepfuscht|verzapft|verursacht|unzuverlassig|schlampig|nachlassig|"
        r"haften|haftet|nicht aufgepasst|nicht im griff)\b",
        r"\b(?:eingebrockt|verbockt|vermasselt|verursacht|verschuldet|"
        r"angerichtet) hat (?:[\w-]+ ){0,3}?(?:der|"
        r"die|das|unser\w*) (?:[\w-]+ )?(?:" + _OTHER[3:-1] + r"|\w+firma|\w+dienst)\b|"
        r"\bhat uns (?:[\w-]+ ){0,3}?(?:eingebrockt|im stich gelassen|hangen ?lassen|"
        r"sitzen ?lassen)\b",
        r"\bsie sich (?:[\w-]+ ){0,2}?(?:bei|beim) (?:[\w-]+ ){1,3}bedanken\b|"
        r"\bsie sich (?:[\w-]+ ){0,2}?(?:bei|beim) (?:der|den|ihrer|ihrem)? ?(?:stadt|gemeinde|"
        r"politik|bahn|"
        r"gesetzgeber|landrat|burgermeister\w*|regierung|eu) beschweren\b",
        r"\bfur (?:[\w-]+ ){1,5}(?:ist|sind) (?:[\w-]+ )?(?:allein|ausschliesslich|einzig) (?:der|"
        r"die|das)\b|"
        r"\b(?:fragen|beschweren) sie (?:sich )?(?:doch |bitte |lieber |mal )*(?:den|die|bei|beim|"
        r"bei der) "
        + _OTHER + r"\b",
        r"\b(?:unser\w*|eine?|der|die) (?:[\w-]+ )?(?:lehrling|azubi|praktikant(?:in)?|aushilfe|"
        r"ferienjobber(?:in)?) "
        r"(?:hat|war|wusste|kannte)\b|, nicht wir\b|\bnicht wir, sondern\b",
        r"\b(?:liegt|lag) (?:(?!nicht\b)[\w-]+ ){0,3}?an ihre[mr] (?:[\w-]+ )?(?:\w*hersteller|"
        r"\w*anbieter|provider|"
        r"vermieter|bank|arbeitgeber|nachbar\w*|hausverwaltung)\b|\bsich (?:dort|da|"
        r"bei denen) (?:[\w-]+ ){0,2}?"
        r"(?:beschweren|bedanken)\b",
        r"\bnicht (?:[\w-]+ ){0,4}?(?:verantwortlich|schuld|zustandig),? sondern\b|"
        r"\bda hat (?:sich )?(?:wohl|vermutlich|sicher|bestimmt) (?:der|die|"
        r"das) (?:bote\w*|" + _OTHER[3:-1] + r")\b",
    ),
    "already-said": (
        r"\bwie (?:wir|ich) (?:(?!in\b)[\w-]+ ){0,5}?(?:gesagt|mitgeteilt|geschrieben|erklart|"
        r"erwahnt|"
        r"erlautert|dargelegt|betont)(?: haben| hatten| habe| hatte)?\b[, ]*",
        r"\bwie (?!sie\b)(?:[\w-]+ ){0,2}?(?:bereits|schon|zuvor|mehrfach|vorhin|"
        r"mehrmals) (?:[\w-]+ ){0,2}?"
        + _TOLD + r"\b[, ]*|\bwie (?:gesagt|erwahnt)\b[, ]*",
        r"\b(?:wir haben|wir hatten|haben wir|hatten wir|ich habe|habe ich|ich hatte|hatte ich) "
        r"(?:es |das |dies )?(?:ihnen|sie)(?: (?!privat|nachricht|mail|direkt|per\b)[\w-]+){0,4}? "
        + _AGAIN + r"(?: (?!privat|nachricht|mail|direkt|per\b|"
        r"eine\b)[\w-]+){0,4}? " + _TOLD + r"\b",
        r"\b(?:das|dies|es|darauf|daruber|darum) (?:haben|hatten|habe|hatte) (?:wir|ich) "
        r"(?:[\w-]+ ){0,4}?" + _AGAIN + r" (?:[\w-]+ ){0,3}?(?:" + _TOLD + r"|geklart|"
        r"besprochen)\b",
        r"\b(?:sie wurden|wurden sie|ihnen wurde|wurde ihnen) (?:[\w-]+ ){0,4}?" + _AGAIN
        + r" (?:[\w-]+ ){0,4}?" + _TOLD + r"\b",
        r"\b(?:ich wiederhole|wir wiederholen|wiederhole ich|wiederholen wir)"
        r"(?: (?:mich|uns|es|nochmals?|noch einmal|gerne?|hier)\b|[:,])",
        r"\bnoch ?mals?,? (?:ganz langsam|zum mitschreiben|in aller deutlichkeit|fur alle|"
        r"fur sie)\b|"
        r"\bnoch einmal,? (?:ganz langsam|zum mitschreiben|in aller deutlichkeit|fur alle|"
        r"fur sie)\b",
        r"\bzum (?:letzten|x-ten|hundertsten|tausendsten|allerletzten) mal\b|"
        r"\bzum wiederholten male?\b",
        r"\b(?:siehe|lesen sie) (?:[\w-]+ ){0,3}?unsere (?:letzte|vorherige|vorige|obige|erste|"
        r"gestrige|fruhere) (?:antwort|nachricht|mail)\b|\bsiehe oben\b",
        r"\bweisen (?:wir )?(?:sie )?(?:erneut|nochmals?|noch einmal|wiederholt|abermals) (?:sie )?"
        r"(?:[\w-]+ ){0,2}?darauf hin\b|\b(?:erneut|nochmals|abermals) weisen wir\b",
        r"\b(?:dazu|hierzu|oben) (?:haben|hatten|habe|hatte) (?:wir|"
        r"ich) (?:[\w-]+ ){0,4}?" + _AGAIN + r"\b|"
        r"\b(?:bereits|schon|mehrfach|mehrmals) (?:[\w-]+ ){0,2}?(?:geaussert|klargestellt|"
        r"dargelegt|"
        r"kommuniziert|darauf hingewiesen)\b",
        r"(?:^|[.!?] )noch (?:ein)?mal(?: zur erinnerung| zum verstandnis)?[:,]|"
        r"\bein letztes mal\b|"
        r"\bwenn wir uns (?:[\w-]+ )?wiederholen\b|\bwie oft (?:sollen|mussen|denn|noch|wollen)\b",
        r"\b(?:sollte|durfte|musste)(?:n)? (?:ihnen |sie )?(?:doch|inzwischen|mittlerweile|langst|"
        r"eigentlich) "
        r"(?:[\w-]+ )?(?:bekannt sein|wissen|klar sein)\b",
        r"\bwie (?!sie\b)(?:(?!privat)[\w-]+ ){0,5}?(?:bereits|schon|mehrfach|mehrmals|"
        r"zuvor) (?:(?!privat)[\w-]+ ){0,4}?"
        + _TOLD + r" (?:hat|haben|wurde|worden)\b[, ]*",
        r"\b(?:das|es) steht (?:alles|doch|ja|schon|bereits|langst) |\b(?:die|den|"
        r"das) sie (?:[\w-]+ ){0,2}?(?:bereits|"
        r"schon|langst) (?:bekommen|erhalten)\b",
    ),
    "scold": (
        r"\bberuhigen sie sich\b|"
        r"\bsich (?:(?:bitte|erst|mal|einmal|wieder|etwas|doch|erstmal|"
        r"jetzt) )*(?:zu )?beruhigen\b",
        r"\b(?:bleiben|seien) (?:wir|sie) (?:[\w-]+ ){0,4}?(?:ruhig|sachlich|hoflich|fair|"
        r"freundlich|"
        r"geduldig|anstandig|realistisch|ehrlich|vernunftig|nett|konstruktiv|respektvoll|gelassen|"
        r"entspannt)\b(?= *[.!,;]| und\b|$)|"
        r"\b(?:ruhig|sachlich|hoflich|freundlich|fair|geduldig) (?:zu )?bleiben\b",
        r"\bwerden sie (?:[\w-]+ ){0,4}?(?:unverschamt|beleidigend|ausfallend|personlich|frech|"
        r"unsachlich|laut)\b|\b(?:nicht|so) (?:gleich )?(?:ausfallend|beleidigend|unverschamt) "
        r"(?:zu )?werden\b",
        r"\bbewahren sie (?:[\w-]+ ){0,2}?ruhe\b|\bimmer mit der ruhe\b|\bruhig blut\b|"
        r"\bnur die ruhe\b|\b(?:locker|cool) bleiben\b|\b(?:tief )?durchatmen\b|\batmen sie\b|"
        r"\bkommen sie (?:(?:mal|erst|bitte|wieder|doch|erstmal|jetzt|einmal) )*runter\b|"
        r"\bfahren sie (?:[\w-]+ ){0,4}?(?:runter|herunter|zuruck)\b|\bmal halblang\b|"
        r"\b(?:mal|immer) (?:schon )?langsam\b|\bkriegen sie sich\b|\breissen sie sich\b|"
        r"\bbenehmen sie sich\b|\bschamen sie sich\b",
        r"\b(?:etwas|ein wenig|ein bisschen|mehr|bisschen|gewisse\w*) (?:geduld|respekt|anstand|"
        r"hoflichkeit|sachlichkeit|fairness|zuruckhaltung|massigung|benehmen|manieren|contenance)\b"
        r"(?![^.!?\n]{0,25}?\b(?:verdient|erwart\w+|geschuldet|entgegen\w*|gewunscht|von uns|"
        r"zeigen))",
        r"\b(?:massigen|zugeln) sie\b|\bihre[nmrs]? (?:tonfall|umgangston|wortwahl|"
        r"ausdrucksweise)\b|"
        r"\bihr(?:en|em)? ton\b(?! (?:wieder|weg|aus|fehl))|\bim ton vergr\w+|\banderen ton an\b|"
        r"\b(?:in|mit) (?:diesem|so einem|solch einem|einem solchen|dem) ton(?:fall)?\b|"
        r"\b(?:sachlichen|angemessenen|respektvollen|hoflichen|freundlicheren|"
        r"anderen) (?:umgangs)?ton\b",
        r"\bhoren sie (?:[\w-]+ ){0,3}?auf\b|\bunterlassen sie\b|\blassen sie (?:das|diese\w*) "
        r"(?:schreien|gemecker|norgeln|meckern|unterstellung\w*|beleidigung\w*)\b",
        r"\b(?:schreien|brullen|meckern|schimpfen|pobeln|fluchen|"
        r"norgeln) sie (?:[\w-]+ ){0,4}?nicht\b",
        r"\bkein(?:en)? (?:grund|anlass)[, ]+(?:[\w-]+ ){0,5}?(?:aufzuregen|rum\w+|herum\w+|"
        r"schreien|"
        r"brullen|pobeln|auszurasten|ausfallend|beleidigend|aufregung|unhoflich|unverschamt|frech|"
        r"panik|hysterie|loszupoltern)\b",
        r"\b(?:brauchen|mussen) (?:sie )?(?:[\w-]+ ){0,3}?nicht (?:[\w-]+ ){0,2}?(?:zu "
        r")?(?:schreien|"
        r"brullen|auf(?:zu)?regen|pobeln|meckern|ausfallend|beleidigend)\b",
        r"\bregen sie sich (?:[\w-]+ ){0,4}?(?:nicht|ab)\b|"
        r"\bstellen sie sich (?:[\w-]+ ){0,2}?nicht "
        r"so an\b|\bso redet man\b|\bwie reden sie\b|\bso (?:sprechen|reden) sie\b",
        r"\b(?:konnte|kann|hatte) man (?:[\w-]+ ){0,3}?(?:auch )?(?:freundlicher|netter|hoflicher|"
        r"sachlicher|anstandig\w*)\b|\bgeht das (?:auch|nicht) (?:etwas )?(?:freundlicher|netter|"
        r"hoflicher|sachlicher)\b",
        r"\bso kommen (?:wir|sie) (?:[\w-]+ ){0,2}?nicht weiter\b|\bauf (?:diesem|"
        r"so einem) niveau\b|"
        r"\bverbitte[n]?\b|\bnetiquette\b",
        r"\b(?:beleidigung|beschimpfung|pobelei|unterstellung)\w*[^.!?\n]{0,40}?\b(?:dulden|"
        r"tolerieren|"
        r"akzeptieren|hinnehmen|gefallen lassen|verzichten)\b|"
        r"\b(?:dulden|tolerieren|akzeptieren) (?:[\w-]+ ){0,3}?(?:beleidig|beschimpf|pobel|"
        r"unterstell)\w*",
        r"\b(?:schreien|brullen|beschimpfung\w*|beleidigung\w*|fluchen|pobeln|pobelei\w*|"
        r"gross(?:buchstaben|"
        r"schreibung)|vorwurfe|schimpfen|drohungen|drohen|meckern|unterstellungen|wutausbruche) "
        r"(?:[\w-]+ ){0,3}?(?:hilft|helfen|bringt|bringen|nutzt|nutzen|andert|andern|losen|lost)\b",
        r"\bbleiben sie (?:[\w-]+ ){0,3}?(?:beim thema|bei den fakten|auf dem teppich|"
        r"bei der (?:wahrheit|sache))\b|"
        r"\bauch nur menschen\b|\bversetzen sie sich\b|"
        r"\b(?:haben|zeigen) sie (?:doch|mal|endlich|auch) (?:[\w-]+ ){0,5}?verstandnis\b",
        r"\b(?:ton|umgangston|wortwahl|umgang)\b[^.!?\n]{0,40}?\b(?:gesicht|angebracht|ihrerseits|"
        r"anschlagen|"
        r"massigen|zu wahlen)\b|\bgedulden sie sich\b|\bsich (?:[\w-]+ ){0,4}?(?:zu )?gedulden\b",
        r"\b(?:uberlegen|denken) sie (?:sich )?(?:[\w-]+ ){0,3}?(?:gut|genau|lieber|vorher|erst|"
        r"zweimal)\b|"
        r"\bsie sollten sich (?:[\w-]+ ){0,3}?(?:schamen|entschuldigen|beruhigen|zugeln|"
        r"zusammenreissen)\b",
        r"\bweniger [\w-]+, (?:dafur )?mehr\b|\b(?:wahlen|uberdenken|"
        r"achten) sie (?:[\w-]+ ){0,3}?(?:worte|wortwahl|"
        r"ausdruck\w*|formulierung|ton)\b|\bhinter (?:jede[mr]|diese[mr]|de[mr]|"
        r"unser\w+) \w+ (?:[\w-]+ ){0,3}?"
        r"menschen?\b",
        r"\b(?:bitten|bitte|erwarten|wunschen)\b[^.!?\n]{0,40}?\b(?:respektvoll|freundlich|"
        r"sachlich|hoflich|fair|"
        r"anstandig|angemessen|konstruktiv|wertschatzend)e[nrs]? (?:umgang\w*|ton\w*|stil|"
        r"austausch|miteinander|"
        r"sprache|kritik|beitrage?)\b",
        r"\b(?:ubertreiben|spielen|machen|fuhren) sie (?:(?:mal|hier|doch|bitte|es|sich|"
        r"jetzt) )*(?:nicht|"
        r"kein (?:drama|theater))\b(?! (?:mit|nur|weiter))",
        r"\b(?:so eine|diese|solche|derartige) (?:wortwahl|ausdrucksweise|ausdrucke|"
        r"kraftausdrucke|worte)\b|"
        r"\b(?:nicht|ungern) beleidigen\b",
    ),
    "non-apology": (
        r"\bleid,? (?:wenn|falls|sofern|sollten sie|sollte)\b",
        r"\b(?:bedauer\w*|bedaure\w*|entschuldig\w*|verzeih\w*|sorry|nachsicht|schade)\b"
        r"(?:(?! und )[^.!?;:\n]){0,30}?,? (?:wenn|falls|sofern|sollten) (?:sie|wir|das|unser\w*|"
        r"es|"
        r"ihnen|jemand|dies|der|die)\b",
        r"\b(?:sollten|falls|wenn) sie (?:[\w-]+ ){0,8}?(?:gefuhlt|empfunden|verletzt|beleidigt|"
        r"gekrankt|verargert|verstimmt|wahrgenommen|angegriffen) (?:haben|wurden|fuhlen|sind)\b",
        r"\bsollte\w* (?:[\w-]+ ){0,8}?(?:beleidigt|gekrankt|verletzt|unhoflich|missverstandlich|"
        r"verargert) (?:\w+ )?(?:haben|sein|gewirkt|gewesen|ruber\w+|heruber\w+)\b|"
        r"\b(?:falls|wenn) (?:unser\w*|der|die|jemand|etwas) (?:[\w-]+ ){0,7}?(?:verletzt|gekrankt|"
        r"beleidigt|unhoflich|missverstandlich) (?:\w+ )?(?:hat|haben|war|wirkte)\b",
        r"\b(?:leid|bedau\w+|schade|entschuld\w+)\b[^.!?\n]{0,20}?,? dass sie (?:[\w-]+ ){0,7}?"
        r"(?:so (?:empfinden|empfunden|sehen\b(?= *[.!,]|$)|wahrnehmen|wahrgenommen|verstanden|"
        r"aufgefasst|aufgenommen)|als (?:[\w-]+ )?(?:empfinden|empfunden|wahr\w+)|"
        r"(?:den|diesen) eindruck|das gefuhl)\b",
        r"\bdass (?:[\w-]+ ){0,3}?(?:der|dieser) eindruck (?:[\w-]+ ){0,3}?entstand\w*",
        r"\b(?:falls|wenn|sollte\w*|sofern)\b[^.!?\n]{0,70}?\b(?:gefuhlt|empfunden|verletzt|"
        r"beleidigt|gekrankt|"
        r"verargert|angegriffen|missfallen|unmut|verstimm\w+|irritiert)\b[^.!?\n]{0,40}?\b(?:leid|"
        r"entschuld\w+|"
        r"bedau\w+|nachsicht|verzeih\w+)\b",
        r"\b(?:bedauern|bedaure|bedauere|entschuldigung|verzeihung|sorry)(?: \w+){0,2},? (?:falls|"
        r"sofern|"
        r"sollte|sollten|wenn (?!sie (?:mogen|mochten|wollen)))\b",
        r"\bsollte\w* (?:[\w-]+ ){0,4}?(?:der eindruck|das gefuhl|"
        r"ein missverstandnis) (?:[\w-]+ ){0,4}?(?:entstanden|"
        r"aufgekommen)\b",
        r"\bentschuldigen (?:wir )?uns(?: \w+){0,2},? (?:falls|sofern|sollte|sollten|wenn)\b",
        r"\b(?:leid|bedau\w+|schade)\b[^.!?\n]{0,20}?,? dass (?:[\w-]+ ){1,8}?(?:gefuhlt|fuhlte|"
        r"fuhlten|empfand|"
        r"empfanden|empfunden)\b|\bzu nahe getreten\b|\bauf den (?:schlips|fuss) getreten\b",
    ),
    "sorry-but": (
        r"\b(?:leid|bedauer\w*|bedaure\w*|entschuldig\w*|sorry|verzeih\w*|verstandnis|verstandlich|"
        r"verstehe|nachvollziehen|nachvollziehbar|"
        r"(?<!mochten )(?<!wollen )(?<!zu )(?<!besser )verstehen)\b[^.!?;:\n]{0,80}?"
        r"(?:[, ](?P<at>(?:aber|jedoch|allerdings)\b(?! (?:niemand|kein|nicht|trotzdem|dennoch|"
        r"nie\b|"
        r"vergeblich|ohne|auch nicht))))",
        r"\b(?:leid|bedauer\w*|bedaure\w*|entschuldig\w*|sorry|verstandnis|verstandlich|verstehe|"
        r"nachvollziehen|nachvollziehbar|(?<!mochten )(?<!wollen )verstehen)\b[^.!?;:\n]{0,80}?, "
        r"(?P<at>doch|trotzdem|dennoch|nur) (?:wir|das|die|der|es|unser\w*|bei|ist|sind|haben|"
        r"konnen|"
        r"mussen|leider)\b",
        r"(?:^|[.!?]\s)(?P<at>aber|jedoch|allerdings)\b(?! (?:sicher|gerne?|naturlich|klar|ja|auch|"
        r"selbstverstandlich|(?:das|es) (?:darf|hilft|soll|entschuldigt|andert|ist keine)))",
        r"\b(?:leid|bedauer\w*|entschuldig\w*|verstandlich|verstehe|nachvollziehen|"
        r"(?<!mochten )(?<!wollen )verstehen)"
        r"\b[^.!?;:\n]{0,60}?, (?P<at>nur|bloss) (?:war|waren|ist|sind|haben|hat|hatten|konnen|"
        r"gibt|geht|mussen)\b",
    ),
    "minimise": (
        r"(?<!kein )(?<!keine )(?<!keinen )\b(?:kleine[nmrs]?|geringe[nmrs]?|geringfugige[nmrs]?|"
        r"winzige[nmrs]?|minimale[nmrs]?|leichte[nmrs]?|kurze[nmrs]?) (?:\w+ )?(?:problem\w*|"
        r"pannen?|"
        r"fehler\w*|missgeschick\w*|verzogerung\w*|verspatung\w*|storung\w*|zwischenfall\w*|"
        r"vorfall\w*|versehen|patzer|malheur|ausrutscher|makel|missverstandnis\w*|mangel|"
        r"unstimmigkeit\w*|schonheitsfehler)\b",
        r"\bunannehmlichkeit\w*|\bungemach\b|\bschonheitsfehler\b|\bumstande zu entschuldigen\b",
        r"\bhalb so (?:wild|schlimm|tragisch)\b|"
        r"\bnicht (?:so|ganz so|weiter|allzu|wirklich|gleich so) (?:schlimm|wild|tragisch|"
        r"dramatisch)\b|"
        r"\bkein (?:drama|beinbruch|weltuntergang)\b|\bnicht das ende der welt\b",
        r"(?<!keine )\b(?:bagatelle\w*|lappalie\w*)\b|\bpeanuts\b|"
        r"\b(?:nur|bloss|doch|wegen|solche\w*) (?:so )?(?:eine[rn]? )?kleinigkeit\w*|"
        r"\bnicht der rede wert\b|\bschwamm druber\b",
        r"\bdramatisieren\b|\bdrama machen\b|\baus einer mucke\b|\b(?:ubertreiben|"
        r"ubertreibt) (?:sie|es)\b|"
        r"\b(?:etwas|vollig|doch|masslos|wohl|ein wenig|reichlich|arg) ubertrieben\b",
        r"\b(?:kann|konnen) (?:(?:ja|doch|schon|halt|jedem|auch|eben|nun|immer|uns allen) )*"
        r"(?:mal|einmal) (?:passieren|vorkommen|schiefgehen|schief gehen)\b|"
        r"\b(?:kommt|passiert) (?:(?:halt|eben|nun|schon|ja|immer|auch|leider|hin und wieder) )*mal"
        r"(?: vor)?\b|\bkommt (?:halt |eben |leider |immer wieder |nun mal |schon )+vor\b|"
        r"\bin den besten \w+ vor\b",
        r"\b(?:das|es) (?:ist|war|sind|waren) (?:(?:ja|doch|halt|eben|schliesslich|nun) )*"
        r"(?:nur|bloss|lediglich) (?:ein(?:e|en|mal)? (?!schwach|teil|erst|beispiel|anfang)|"
        r"\w+ (?:minuten|stunden|tage|wochen|euro|cent)\b)",
        r"\b(?:nur|lediglich|bloss|gerade mal) (?:\w+ ){1,2}(?:minuten|stunden?|tage?|wochen?) "
        r"(?:zu spat|verspatung|verzogerung|wartezeit|spater|gewartet)\b",
        r"\bes gibt (?:[\w-]+ )?(?:schlimmeres|wichtigeres|grossere probleme)\b|"
        r"\bnehmen sie(?:'s| es| das) (?:[\w-]+ )?(?:leicht|locker|mit humor|nicht so)\b",
        r"\b(?:das|die paar|wegen so einem) bisschen \w+|"
        r"\bein bisschen (?:wartezeit|verspatung|larm|staub|schmutz|geduld|bauch\w+|regen|"
        r"ruckeln)\b",
        r"\b(?:ist|war|sind|waren) (?:[\w-]+ ){0,3}?nichts (?:ungewohnliches|dramatisches|"
        r"besonderes|"
        r"weltbewegendes|wildes|neues)\b|(?<!kein )\beinzelf(?:all|alle)\b(?<!keine einzelfalle)|"
        r"\bniemand ist perfekt\b|\birren ist menschlich\b|\bfehler passieren\b|"
        r"\bwo gehobelt wird\b|"
        r"\bwo menschen arbeiten\b",
        r"\b(?:eventuelle|etwaige|entstandene|verursachte|verbundene|"
        r"allfallige)[nrms]? (?:beeintrachtigung\w*|"
        r"umstande\w*|storung\w*|verzogerung\w*|einschrankung\w*|irritation\w*|wartezeit\w*)\b",
        r"\b(?:lediglich|bloss|nur) (?:um )?(?:eine?[nrms]?) (?:kurz|klein|gering|optisch|minimal|"
        r"leicht|"
        r"vorubergehend|formsache|formalitat|anzeige|schonheits)\w*",
        r"\b(?:auch|halt|eben|schon|nun|immer) mal (?:[\w-]+ )?(?:still|schief|daneben|kaputt|"
        r"ausfallen|aus|langer|"
        r"voll|voller|spater|danebengehen)\b|\bbei jedem (?:anbieter|betrieb)\b|"
        r"\b(?:gibt es|passiert|kommt) (?:[\w-]+ )?uberall\b",
        r"\b(?:das|dies|es) ist (?:(?!nicht\b)[\w-]+ ){0,2}?(?:vollig|ganz|absolut|durchaus|doch|"
        r"ja) (?:normal|"
        r"ublich|gangig)\b|\bbranchenublich\w*|\bseien sie (?:doch |lieber )?froh\b|"
        r"\bandere waren froh\b|"
        r"\b(?<!es )(?<!das )so schlimm (?:ist|war|kann|wird)\b|\bzum gluck (?:war|"
        r"ist) (?:[\w-]+ )?nur\b",
        r"\b(?:reines|blosses|einfaches|dummes) (?:versehen|missverstandnis|missgeschick)\b|"
        r"\bist (?:ja|doch|zum gluck|letztlich|"
        r"schliesslich) (?:[\w-]+ ){0,2}?nichts (?:schlimmes |ernstes )?passiert\b|"
        r"\bgehort (?:das |es |so etwas )?(?:(?:halt|eben|nun mal|leider|einfach|ein stuck weit|"
        r"irgendwie|mit) )+dazu\b",
        r"\bkleine[nrms]? (?:kratzer|schramme\w*|macken?|delle\w*|fleck\w*|riss\w*|kafer|tierchen|"
        r"wehwehchen|"
        r"ungereimtheit\w*)\b|\bpassier(?:t|en) (?:[\w-]+ ){0,4}?(?:nun mal|eben|halt|schon mal)\b|"
        r"\bnicht die welt\b|(?<!nicht )(?<!kaum )\b(?:zumutbar|verschmerzbar|zu verschmerzen|"
        r"verkraftbar)\b",
    ),
    "sarcasm": (
        r"\b(?:herzlichen )?gluckwunsch\b|\bgratul\w+|\bchapeau\b|\bbravo\b|\bhut ab\b|\bapplaus\b|"
        r"\bstanding ovations\b",
        r"\bdank\w* (?:[\w-]+ ){0,2}?fur (?:[\w-]+ ){0,2}?(?:roman|lehrstunde|nachhilfe\w*|"
        r"belehrung|"
        r"vortrag|predigt|marchen\w*|poesie|gedicht|blumen|charmant\w*|reizend\w*|liebenswurdig\w*|"
        r"geistreich\w*|tiefsinnig\w*|unterhaltsam\w*|erhellend\w*|weisheit\w*|aufklarung|"
        r"vorlesung|"
        r"(?:ach so|uberaus|ausserst|unglaublich|wahnsinnig) \w+)\b",
        r"\bna (?:toll|super|prima|wunderbar|herrlich|bravo|so ?was|sowas|bitte|wenn das)\b|"
        r"\b(?:ja|na),? (?:ne|nee),? is(?:t)? klar\b|\bja,? ja\b|\bjaja\b|\bschon klar\b|\bsoso\b|"
        r"\baha\b|\bach (?:nein|was|wirklich|wie|gottchen)\b",
        r"\b(?:naturlich|immer|klar|selbstverstandlich|alles|sicher)(?: [\w-]+){0,4}? wir schuld\b|"
        r"\bwir (?:sind )?(?:(?:ja|naturlich|mal|wieder|immer|auch|an allem) )+schuld\b|"
        r"\b(?:ist|sind|war) (?:ja |naturlich |doch |immer |wieder |mal |selbstverstandlich )+"
        r"(?:alles )?unsere schuld\b",
        r"\b(?:echte[rn]?|wahre[rn]?|richtige[rn]?|selbsternannte[rn]?|was fur eine?|so eine?|"
        r"hobby-?) ?"
        r"(?:experte?|kenner|feinschmecker|gourmet|fachmann|profi|spassvogel|komiker|scherzkeks|"
        r"philosoph|poet|dichter|menschenfreund|sonnenschein|charmeur|gentleman|witzbold|held|"
        r"kritiker|jurist|anwalt|koch|detektiv|hellseher)(?:n|in|en)?\b",
        r"\bihr\w* (?:[\w-]+ )?(?:grenzenlose|geballte|immense|profunde|unendliche|ausgepragte|"
        r"grosse|"
        r"enorme|messerscharfe|unerschopfliche)[nrms]? (?:fachkenntnis\w*|expertise|fachwissen|"
        r"weisheit|kompetenz|lebenserfahrung|geduld|feingefuhl|charme|humor|beobachtungsgabe|"
        r"fantasie|menschenkenntnis|sachverstand|erfahrung)\b",
        r"\bwie (?:uberaus |ausserst |ungemein )?(?:charmant|originell|reizend|nett|freundlich|"
        r"einfallsreich|geistreich|liebenswurdig|kreativ|entzuckend|konstruktiv|niveauvoll|witzig)"
        r"(?=[,!.]| von ihnen| formuliert| ausgedruckt)",
        r"\b(?:toll|super|klasse|prima|wunderbar|herrlich|faszinierend|erstaunlich|beeindruckend|"
        r"grossartig|bewundernswert), (?:dass|wie|was) sie\b|\bschon, dass sie (?:so|nichts|sonst|"
        r"trotzdem|die zeit|zeit)\b",
        r"\bwas (?:waren|wurden|haben|hatten|taten|machten) wir (?:\w+ ){0,2}?ohne sie\b|"
        r"\bwas fur ein(?:e)? (?:uberraschung|neuigkeit|erkenntnis|scharfsinn|leistung)\b|"
        r"\bwelch(?:e|er|es|en)? (?:eine? )?(?:[\w-]+ )?(?:uberraschung|scharfsinn|weitsicht|"
        r"erkenntnis|charme|eleganz|fantasie|niveau|feingefuhl|wortgewalt|poesie|neuigkeit)\b",
        r"\bwenn (?:es|das) ihnen (?:[\w-]+ )?(?:spass macht|freude (?:macht|bereitet)|besser geht|"
        r"gut ?tut)\b|\bw(?:enn|ie) sie meinen(?=[.,!])|\bwenn es sonst nichts ist\b|"
        r"\bwas sie nicht sagen\b|\bwer hatte das gedacht\b",
        r"\b(?:selten so gelacht|guter witz|der war gut|(?:netter|schoner|guter) versuch|"
        r"sie haben (?:ja )?humor|ironie off|mir kommen (?:gleich )?die tranen|ein taschentuch|"
        r"(?:ha){2,}h?|(?:hi){2,}|lol|rofl|xd|hust)\b|\bsie arme[rs]?\b",
        r"\b(?:konnen|kann|haben|sind) (?:[\w-]+ ){0,4}?(?:hellsehen|hellseher\w*|kristallkugel|"
        r"zaubern|gedanken lesen|wahrsager\w*|gedankenleser)\b|\bextrawurst\w*|\bextrawurste\b|"
        r"\brote[nr] teppich\b|\bweltfrieden\b",
        r"\b(?:hellauf|restlos|vollig|schwer|total|zutiefst|schier) (?:begeistert|entzuckt|geruhrt|"
        r"beeindruckt)\b",
        r"\bfreu\w* (?:wir )?(?:uns|sich|mich) (?:(?:schon|bereits|jetzt|sehr|heute) )*auf "
        r"(?:[\w-]+ ){0,2}?(?:nachste|weitere|kommende)[nrs]? (?:beschwerde|mail|kritik|kommentar|"
        r"bewertung|tirade|beleidigung|roman)\w*",
        r"\b(?:fachkundig|fachmannisch|messerscharf|scharfsinnig|tiefschurfend|geistreich|"
        r"bahnbrechend|hochqualifiziert|hochgeistig)\w* (?:[\w-]+ )?(?:analyse|urteil|meinung|"
        r"einschatzung|kommentar|beitrag|erkenntnis|diagnose|bemerkung|hinweis|worte|kritik)\w*",
        r"\bwie (?:sollen|konnen|werden) wir (?:[\w-]+ ){0,2}?(?:nur|bloss|jemals|je)\b|"
        r"\bverkraften wir\b|"
        r"\b(?:werden|konnen) wir (?:[\w-]+ ){0,3}?(?:verkraften|uberleben|verschmerzen)\b|"
        r"\bbricht uns das herz\b|\bam boden zerstort\b|\bschlaflose nachte\b",
        r"\bda hat (?:aber|wohl|ja|mal|heute|offenbar|anscheinend) (?:[\w-]+ )?(?:jemand|wer)\b|"
        r"\bfalschen (?:fuss|bein)\b|\b(?:das ist|ist) uns ja (?:noch )?(?:gar |"
        r"uberhaupt )?nicht aufgefallen\b",
        r"\b(?:wie|ja|wirklich|echt|so) (?:aufmerksam|scharfsinnig|freundlich|nett|lieb|reizend|"
        r"goldig|gutig|"
        r"grosszugig) von ihnen\b|\bwir haben (?:ja|eben|halt|sonst|"
        r"schliesslich) (?:[\w-]+ )?nichts besseres "
        r"zu tun\b|\bum sie (?:[\w-]+ )?zu (?:argern|qualen|nerven|schikanieren)\b",
        r"\bdank\w*,? (?:dass|wie) sie (?:uns )?(?:[\w-]+ ){0,5}?(?:erleucht\w+|aufklaren|"
        r"aufgeklart|belehr\w+|"
        r"teilhaben|bereicher\w+|beehr\w+|begluck\w+)\b|\b(?:fun fact|spoiler|breaking news|"
        r"eilmeldung|"
        r"profi-?tipp|kleiner tipp)\b",
        r"\b(?:eure |ihre )?(?:majestat|hoheit|gnadigste\w*)\b|\bgnadige frau\b|\bdrama ?queen\b|"
        r"\bweltverschworung\b|\bunser (?:geheimer plan|liebstes hobby)\b|\bviel (?:gluck|spass|"
        r"erfolg) (?:noch )?"
        r"(?:bei der konkurrenz|woanders|anderswo|beim (?:weiter|meckern|norgeln|suchen))",
        r"\b(?:spass|scherz) beiseite\b|\bkleiner scherz\b|\bwir (?:engagieren|"
        r"stellen) sie (?:[\w-]+ ){0,3}?(?:als|ein)\b|"
        r"\brund um die uhr nur\b|\bdank\w* fur den (?:(?:heissen|genialen|wertvollen|"
        r"tollen) \w*tipp|ratschlag|"
        r"guten rat|(?:stil|mode|koch|geheim|insider)tipp)\b",
        r"\b(?:kaffee|geschmacks|mode|stil|grammatik|rechtschreib|sprach|spass|humor|moral|"
        r"sitten)-?polizei\b",
        r"\bgern\w* geschehen\b",
        r"\bschon, dass wir (?:sie|ihnen)\b|\bdaumchen\b|\b(?:zum gluck|"
        r"gut, dass) (?:haben )?wir (?:ja )?sie\b(?! "
        r"(?:noch|jetzt|heute|erreich))|\bvom sofa\b|\bsofa-?\w*experte\w*|\bnur (?:rum|"
        r"herum)(?= *[.,!]| und\b)",
        r"\bda hat (?:aber|wohl|ja|mal|heute|offenbar) eine[r]?\b",
    ),
    "insult": (
        r"\b(?:voll)?idiot\w*|\b(?:voll)?trottel\w*|\b(?:voll)?deppe?n?\b|\bdummkopf\w*|"
        r"\bvollpfosten\b|"
        r"\bbescheuert\w*|\bbekloppt\w*|\bschwachkopf\w*|\bhohlkopf\w*|\bspinner(?:in)?\b|"
        r"\bspinnen sie\b",
        r"\b(?:quatsch|unfug|blodsinn|schwachsinn\w*|unsinn|stuss|humbug|bullshit|geschwafel|"
        r"gelaber|geschwatz|gejammer|gemecker|geheule|rumgeheule|mist)\b(?<!mist)|"
        r"\b(?:dummes zeug|scheiss\w*|kacke)\b",
        r"\b(?:lugner|norgler|dauernorgler|meckerer|querulant|troll|clown|hater|besserwisser|"
        r"klugscheisser|schlaumeier|schlauberger|wutburger|wichtigtuer|schmarotzer|jammerlappen|"
        r"heulsuse|mimose|choleriker|schreihals|banause|neider|heuchler|meckerfritze|meckertante|"
        r"meckerliese|oberlehrer|moralapostel|stankerer|dummschwatzer)(?:in|innen|n|en|s|e)?\b",
        r"\b(?:arschloch|arsch|wichser|penner|miststuck|schlampe|hurensohn|fick\w*|verpiss\w*)\b",
        r"\b(?:lacherlich|armselig|erbarmlich|jammerlich|niveaulos|asozial|hirnlos|hysterisch|"
        r"hirnrissig|verlogen|notorisch|primitiv)(?:e|er|es|en|em)?\b",
        r"\bsie (?:sind|waren|benehmen sich|wirken) (?:[\w-]+ ){0,4}?(?:peinlich|unverschamt|frech|"
        r"dreist|dumm|unfahig|ungebildet|albern|krank|kindisch|undankbar|kleinlich|verwohnt|naiv|"
        r"respektlos|unhoflich|unertraglich|anstrengend|schwierig)\b",
        r"\bihr\w* (?:[\w-]+ )?(?:kommentar|verhalten|auftritt|auftreten|beitrag|bewertung|"
        r"nachricht|"
        r"kritik|vorwurf|vorwurfe|art|frage|forderung|anspruche|meinung|benehmen|gerede) (?:ist|"
        r"sind|war|"
        r"waren) (?:[\w-]+ ){0,3}?(?:peinlich|unverschamt|frech|dreist|dumm|albern|kindisch|"
        r"undankbar|kleinlich|respektlos|unter aller|daneben|geschmacklos)\b",
        r"\b(?:hat|haben)(?: sie)? (?:[\w-]+ ){0,3}?(?:zu ?viel (?:frei)?zeit|langeweile|"
        r"nichts besseres zu tun|sonst nichts zu tun|kein leben|keine hobbys|kein benehmen|"
        r"keinen anstand|nicht mehr alle)\b|\bsie (?:haben|hatten) (?:[\w-]+ ){0,3}?keine ahnung\b",
        r"\bihnen (?:[\w-]+ ){0,3}?nicht (?:mehr )?zu helfen\b|"
        r"\b(?:ihnen|manchen|solchen \w+) (?:kann|konnte) (?:man|"
        r"es) (?:[\w-]+ ){0,4}?recht machen\b|"
        r"\b(?:nie|ewig|immer|grundsatzlich) (?:zufrieden|unzufrieden)\b(?= *[.!,]|$)|"
        r"\b(?:immer|stets) (?:et)?was zu (?:meckern|norgeln)\b",
        r"\bhalten sie (?:[\w-]+ ){0,2}?(?:klappe|mund|maul)\b|\bverschwinden sie\b|"
        r"\bhauen sie ab\b|\bscheren sie sich\b|\bzum teufel\b|\bgeht'?s (?:ihnen )?noch\b|"
        r"\bsind sie (?:[\w-]+ ){0,2}?(?:ganz dicht|bei trost|betrunken|zu retten|bei sinnen)\b",
        r"\b(?:leute|menschen|personen|typen|kunden|gaste|eltern|jemand\w*|exemplare|"
        r"zeitgenossen) wie "
        r"(?:sie|ihnen)\b|\bwer (?:[\w-]+,? ){0,3}keine? ahnung\b|"
        r"\b(?:ihre|so viel|soviel|an|vor) (?:dummheit|ignoranz|arroganz|undankbarkeit|"
        r"unwissenheit|borniertheit|"
        r"kleinlichkeit|frechheit|unverschamtheit)\b",
        r"\b(?:geizkragen|geizhals|schnorrer|nervensage|pedant|erbsenzahler|korinthenkacker|"
        r"spiesser|versager|"
        r"nullnummer|egoist|proll|assi|snob|zicke|furie|giftzwerg|miesepeter|selbstdarsteller|"
        r"trampel|flegel|"
        r"narzisst|psychopath|psycho|kindskopf|ahnungsloser?|ewiggestrige[rn]?|wutrentner|motzkopf|"
        r"meckerkopf|sensibelchen|schneeflocke|pfeife)(?:in|en|n|s|e)?\b",
        r"\bwer (?:[\w-]+,? ){1,8}sollte (?:lieber|besser|erst|mal|vielleicht|den mund|"
        r"gar nicht)\b|"
        r"\bbraucht (?:[\w-]+ ){0,3}?(?:kein mensch|niemand|keiner)\b|\bgestohlen bleiben\b|"
        r"\bist uns (?:vollig |doch |ehrlich gesagt |ziemlich |herzlich |so was von )?(?:egal|"
        r"wurst|wurscht|"
        r"schnuppe|schnurz)\b|\binteressiert (?:[\w-]+ ){0,3}?(?:niemand\w*|keinen|kein schwein|"
        r"nicht)\b(?! nur)",
        r"\b(?:sie|ihr\w* [\w-]+) (?:sind|ist|wirken|wirkt|klingen|"
        r"klingt) (?:[\w-]+ ){0,3}?(?:kleinkariert|"
        r"engstirnig|verbittert|neidisch|verbohrt|borniert|weltfremd|geizig|doof|blod|bosartig|"
        r"boshaft|"
        r"gehassig|erbarmlich|arm)\b",
        r"\bwurde ich auch (?:[\w-]+ )?(?:auflegen|gehen|schweigen|weglaufen|kundigen)\b|"
        r"\bnur noch lacher\w*",
        r"\bzu (?:dumm|doof|blod|faul|bequem|ungeschickt) (?:zum|um|fur|dafur)\b",
        r"\b\w+ wie sie (?:sollten|gehoren|braucht|brauchen)\b|\b\w*banausen?\b",
    ),
    "legal-threat": (
        r"\b(?:unser\w*|mein\w*|eine[nmr]?|den|dem|beim|vom|durch|die) (?:[\w-]+ )?(?:rechts|haus)?"
        r"anwalt\w*|\banwaltlich\w*|\bunser\w* (?:haus)?jurist\w*|"
        r"\b(?:unser\w* )?rechtsabteilung\b|"
        r"\bjustiziar\w*|"
        r"\brechtsbeistand\b|\brechtsvertret\w+",
        r"\b(?:rechtliche|juristische|gerichtliche|strafrechtliche)[nrms]? (?:schritt\w*|"
        r"konsequenz\w*|"
        r"folgen|massnahme\w*|mittel\w*|weg\w*|prufung)\b|\brechtsweg\b|\bvor gericht\b|"
        r"\b(?:rechtlich|juristisch|gerichtlich|strafrechtlich) (?:gegen|vor(?:zu)?gehen|"
        r"verfolg\w+|"
        r"prufen|belang\w+|relevant)\b",
        r"\bverklag\w+|\bklage (?:[\w-]+ )?(?:erheben|einreichen|gegen)\b|\babmahn\w*|"
        r"\bunterlassungs\w*|\bauf unterlassung\b",
        r"\b(?:wir|uns|unser\w* [\w-]+) (?:[\w-]+ ){0,5}?(?:straf)?anzeige (?:[\w-]+ "
        r"){0,4}?(?:erstatt\w*|"
        r"vor|stellen|gestellt|zu erstatten|gegen)\b|\bzur anzeige (?:bring\w*|gebracht)\b|"
        r"\bstrafanzeige\b|\bstraftatbestand\b|\btatbestand de[rs]\b|\bstaatsanwalt\w*",
        r"\bverleumd\w*|\brufmord\b|\brufschad\w+|\buble\w* nachrede\b|\bgeschaftsschad\w+|"
        r"\bmachen sie sich (?:[\w-]+ )?strafbar\b|\bihr\w* [\w-]+ (?:ist|"
        r"sind) (?:[\w-]+ )?strafbar\b",
        r"\bein (?:rechtliches |juristisches )?nachspiel\b|\b(?:konsequenzen|folgen) fur sie\b|"
        r"\bschadens?ersatz (?:[\w-]+ ){0,2}?(?:geltend|fordern|verlangen|von ihnen)\b",
        r"\b(?:unser\w*|eine[rn]?|der|die|mein\w*) (?:[\w-]+ )?(?:[\w-]*kanzlei)\b|"
        r"\b(?:straf)?anzeige wegen\b|"
        r"\b(?:prufen|erwagen|uberlegen|stellen) (?:wir )?(?:[\w-]+ ){0,3}?(?:straf)?anzeige\b|"
        r"\bhaftbar (?:zu )?machen\b|\b(?:zivil|straf)rechtlich\w*",
        r"\b(?:haben wir|wir haben) (?:[\w-]+ ){0,3}?(?:screenshots?|"
        r"beweise) (?:[\w-]+ ){0,3}?(?:gesichert|"
        r"gemacht|gespeichert|angefertigt)\b|\bsie horen von (?:unser\w*|mein\w*)\b|"
        r"\brechtlich(?:e|en)? (?:nicht gefallen|relevant|folgen)\b",
    ),
    "deletion-threat": (
        r"\bihr(?:e|en|em|er)? (?:[\w-]+ )?" + _WRITING + r" (?:[\w-]+ ){0,2}?(?:wird|werden|wurde|"
        r"wurden|muss|kann|konnte|ist|haben) (?:(?!nicht\b|und\b)[\w-]+ ){0,5}?" + _GONE + r"\b",
        r"\b(?:dies\w*|solche\w*|derartige\w*|beleidigende\w*|"
        r"unsachliche\w*) (?:[\w-]+ )?" + _WRITING
        + r" (?:[\w-]+ ){0,2}?(?:wird|werden|muss|mussen) (?:(?!nicht\b|und\b)[\w-]+ ){0,4}?"
        + _GONE + r"\b",
        r"\b(?:kommentare|beitrage|bewertungen|posts|posting\w*) (?:[\w-]+ ){0,6}?werden "
        r"(?:(?!nicht\b|und\b)[\w-]+ ){0,4}?" + _GONE + r"\b",
        r"\b(?:wir|uns)\b(?:(?! nicht\b)[^.!?\n]){0,60}?\b(?:ihr(?:e|en)|solche\w*|derartige\w*|"
        r"beleidigende\w*|dies\w*) (?:[\w-]+ )?" + _WRITING + r" (?:(?!und\b|nicht\b|"
        r"bitte\b)[\w-]+ )"
        r"{0,4}?" + _DELETE + r"\b",
        r"\b(?:loschen|entfernen|sperren|blockieren|melden) wir (?:[\w-]+ ){0,4}?(?:ihr(?:e|en)?|"
        r"solche\w*|dies\w*|derartige\w*) (?:[\w-]+ )?" + _WRITING + r"\b|"
        r"\bwir (?:loschen|entfernen|sperren|blockieren) (?:[\w-]+ ){0,2}?(?:ihr(?:e|en)?|"
        r"solche\w*|"
        r"dies\w*|derartige\w*) (?:[\w-]+ )?" + _WRITING + r"\b",
        r"\bihr(?:e|en)? (?:kommentar|bewertung|rezension|profil) (?:[\w-]+ ){0,5}?gemeldet\b",
        r"\bwir (?:[\w-]+ ){0,3}?sie (?:(?!und\b|nicht\b|die\b|den\b|das\b|ihre)[\w-]+ ){0,4}?"
        r"(?:sperren|blockieren|bannen|ausschliessen|verbannen|rauswerfen)\b|"
        r"\b(?:sperren|blockieren|bannen|melden) wir (?:[\w-]+ )?(?:sie|ihr profil|ihren account|"
        r"ihren zugang)\b|\b(?:werden sie|sie werden) (?:(?!nicht\b)[\w-]+ ){0,4}?(?:gesperrt|"
        r"blockiert|gebannt|ausgeschlossen)\b|\bfliegen sie (?:[\w-]+ ){0,2}?raus\b",
        r"\bbehalten (?:wir )?uns (?:(?!nicht\b)[^.!?\n]){0,60}?(?:zu loschen|losch\w+ |"
        r"zu entfernen|"
        r"zu sperren|auszublenden|zu blockieren|sperrung|loschung)",
        r"\b(?:kommentare|beitrage|bewertungen|posts|so (?:et)?was|solche \w+|"
        r"derartige \w+) (?:[\w-]+ ){0,5}?"
        r"(?:loschen|entfernen|sperren|blockieren|verbergen|"
        r"blenden) wir\b(?! (?:[\w-]+ )?(?:nicht|nie|kein))",
        r"\b(?:sie fliegen|fliegen sie|fliegt man) (?:[\w-]+ ){0,3}?(?:raus|von der seite|"
        r"aus der gruppe|hier)\b|"
        r"\b(?:blocken|kicken|geblockt|gekickt|gebannt)\b|\bkommentar(?:funktion|spalte|bereich) "
        r"(?:[\w-]+ ){0,5}?(?:deaktivier\w*|abgeschaltet|abschalten|geschlossen|schliessen|"
        r"gesperrt)\b|"
        r"\bletzte (?:ver)?warnung\b|\bverwarn\w+",
        r"\bihr(?:e|en)? (?:beitrag|post|account) (?:[\w-]+ ){0,4}?gemeldet\b|\b(?:aus der gruppe|"
        r"von (?:der|unserer) "
        r"seite|aus dem (?:forum|chat|kanal)) (?:zu )?(?:werfen|entfernen|ausschliessen|verbannen|"
        r"schmeissen|sperren|"
        r"geworfen|ausgeschlossen)\b|\braus(?:zu)?(?:werfen|schmeissen)\b",
        r"\bloschen sie (?:bitte )?(?:das(?= *[,.!])|(?:ihren|diesen|den) (?:kommentar|beitrag|"
        r"post)\b)|"
        r"\bsonst (?:machen wir es|loschen wir|sperren wir|entfernen wir|melden wir|tun wir es)\b",
    ),
    "review-pressure": (
        r"\b(?:ihre|die|diese|eine|der) (?:[\w-]+ )?(?:[\w-]*bewertung|rezension|sterne)\b"
        r"(?: (?!nicht\b|wir\b|und\b|um\b)[\w-]+){0,6}? (?:an(?:zu)?passen|(?:zu )?(?:andern|"
        r"korrigieren|"
        r"uberdenken|aktualisieren|revidieren|uberarbeiten|verbessern)|(?:ab|um)(?:zu)?andern|"
        r"zuruck(?:zu)?(?:ziehen|nehmen)|heraus(?:zu)?nehmen|raus(?:zu)?nehmen|nach oben)\b",
        r"\b(?:sie|bitte|bitten|dafur|gegenzug)\b(?:(?! wir\b| nicht\b)[^.!?\n]){0,70}?\b(?:ihre|"
        r"die|diese|"
        r"ihren|der) (?:[\w-]+ )?(?:[\w-]*bewertung|rezension|negativen kommentar|kritik)(?: "
        r"(?!nicht\b|wir\b|und\b)[\w-]+){0,4}? (?:zu )?(?:loschen|entfernen)\b",
        r"\b(?:andern|passen|loschen|uberdenken|korrigieren|aktualisieren|ziehen|nehmen|entfernen|"
        r"revidieren|uberarbeiten) sie (?:[\w-]+ ){0,4}?(?:ihre|die|"
        r"diese) (?:[\w-]+ )?(?:bewertung|"
        r"rezension|sterne)\b",
        r"(?<!mit )\b(?:funf|5)[- ]?sternen?\b(?!-?(?:hotel|haus|niveau|restaurant|superior))|"
        r"\b(?:mehr|weitere|weiteren|zusatzliche\w*|ein paar) sterne?\b|"
        r"\b(?:bessere|positivere|freundlichere|hohere|neue|fairere) (?:bewertung|rezension)\b",
        r"\b(?:neu|noch einmal|noch mal|erneut|besser|positiv\w*) (?:zu )?bewerten\b",
        r"\b(?:drei|vier|funf|[345]) sternen? (?:[\w-]+ ){0,3}?(?:drin|wert|geben|verdient|"
        r"vergeben|gonnen)\b|"
        r"\beinen (?:zweiten|dritten|vierten|funften|weiteren|zusatzlichen) stern\b|"
        r"\bsterne? mehr\b|"
        r"\b(?:bewertung|rezension|sterne)\b[^.!?\n]{0,60}?\b(?:schadet|schaden|schnitt|ranking|"
        r"durchschnitt|nach(?:zu)?bessern|uber(?:zu)?denken)\b",
        r"\bsterne?\b[^.!?\n]{0,50}(?:[.!?] [^.!?\n]{0,60})?\b(?:dazu(?:zu)?geben|"
        r"drauf(?:zu)?legen|nach(?:zu)?legen|"
        r"erhohen|aufrunden|aufstocken)\b|\b(?:sobald|wenn|nachdem) (?:die|ihre|"
        r"diese) (?:bewertung|rezension) "
        r"(?:offline|weg|geloscht|geandert|angepasst|entfernt|raus|korrigiert)\b|"
        r"\b(?:positive|gute|nette|ehrliche|kurze) (?:bewertung|"
        r"rezension) (?:[\w-]+ )?(?:hinterlassen|schreiben|abgeben)\b",
        r"\bsternen? (?:[\w-]+ )?(?:drei|vier|funf|[345]) (?:zu )?(?:machen|werden)\b",
    ),
    "liability": (
        r"\b(?:das|es|dies|hier|da|dieser|der \w+) (?:war|ist|lag|liegt) " + _YES + r"(?:unser\w* "
        r"(?:[\w-]+ )?(?:fehler|schuld|versaumnis|verschulden|versagen)|an uns)\b",
        r"(?<!nicht )(?<!nicht allein )(?<!kein )\bunser(?:e|em|en|"
        r"er)? (?:[\w-]+e[nrms]? )?(?:fehler|"
        r"verschulden|fahrlassigkeit|schuld|versagen|nachlassigkeit|versaumnis)\b",
        r"\b(?:fehler|schuld|verantwortung|verschulden) (?:lag|liegt|liegen|lagen) " + _YES
        + r"bei uns\b|\bschuld (?:daran |hier )?(?:sind|waren|tragen) (?:\w+ )?wir\b",
        r"\b(?:wir sind|wir waren|sind wir|waren wir) " + _YES + r"(?:schuld|verantwortlich|"
        r"haftbar|"
        r"fahrlassig|im unrecht|schuldig)\b|\b(?:wir haften|haften wir)\b(?! nicht)",
        r"\b(?:ubernehmen|tragen) (?:wir )?" + _YES + r"(?:verantwortung|haftung|schuld)\b|"
        r"\b(?:verantwortung|haftung|schuld) (?:\w+ ){0,4}?(?:ubernehmen|tragen) wir\b",
        r"\bwir (?:raumen ein|geben (?:offen |ehrlich |unumwunden )?zu|"
        r"gestehen (?:[\w-]+ ){0,3}?ein|"
        r"bekennen uns)\b|\b(?:raumen|geben) wir (?:[\w-]+ ){0,3}?(?:ein|zu)\b(?= *[.,!:]|$)",
        r"\b(?:wir haben|haben wir) " + _YES + r"(?:fehler (?:gemacht|begangen)|versagt|fahrlassig "
        r"gehandelt|mist gebaut)\b|\bsorgfaltspflicht\w*|\bverkehrssicherungspflicht\w*|"
        r"\bgrob fahrlassig\w*|\b(?:vorschriften|gesetz|auflagen|recht) verstossen\b|"
        r"\bpflicht(?:en)? (?:\w+ )?(?:verletzt|vernachlassigt)\b|\b(?:auf|"
        r"geht auf) unsere kappe\b",
        r"\b(?:haben|hat|hatten) (?:allein |nur |ausschliesslich |"
        r"einzig )?wir (?:[\w-]+ ){0,3}?(?:zu verantworten|"
        r"zu vertreten|verschuldet|verbockt|verpatzt|vermasselt|verursacht)\b|"
        r"\bwir haben (?:[\w-]+ ){0,4}?(?:zu verantworten|zu vertreten|verschuldet|verbockt|"
        r"vermasselt)\b",
        r"\b(?:wir stehen dafur|dafur stehen wir|stehen wir) (?:[\w-]+ ){0,3}?(?:gerade|"
        r"ein)(?= *[.,!]|$)|"
        r"\b(?:wir haben|haben wir) (?:(?!nicht\b)[\w-]+ ){0,6}?verstossen\b|"
        r"\bunser\w* (?:haftpflicht\w*|versicherung) (?:[\w-]+ ){0,3}?(?:ubernimmt|zahlt|kommt|"
        r"regelt|reguliert)\b",
        r"\b(?:hatten wir|wir hatten) (?:[\w-]+ ){0,5}?(?:streuen|absichern|absperren|raumen|"
        r"kennzeichnen|"
        r"prufen lassen|beschildern) (?:mussen|sollen)\b",
    ),
    "promise": (
        r"\b(?:wir|ich) (?:erstatten|uberweisen|entschadigen|verguten|erstatte)\b(?! nicht)|"
        r"\b(?:erstatten|uberweisen|entschadigen|verguten) wir (?:ihnen|sie|den|die|das|alles)\b|"
        r"\b(?:wir )?(?:zahlen|ersetzen) (?:wir )?ihnen\b|\bwir schreiben (?:[\w-]+ ){1,5}?gut\b",
        r"\b(?:sie (?:bekommen|erhalten|kriegen)|(?:bekommen|erhalten|kriegen) sie) "
        r"(?:(?!kein)[\w-]+ ){0,6}?(?:geld|erstattung|betrag|ruckerstattung|ruckzahlung|"
        r"entschadigung|"
        r"ersatz(?:gerat|lieferung)?|lieferung|paket|ware|bestellung|antwort|ruckmeldung|ruckruf|"
        r"gutschrift|kaufpreis)\b(?! nicht)" + _NO_QUESTION,
        r"\b(?:wird|werden) (?:(?!nicht\b|kein)[\w-]+ ){0,8}?(?:(?:zuruck)?erstattet|zuruckgezahlt|"
        r"uberwiesen|entschadigt|gutgeschrieben|ausgezahlt|zuruckgerufen|vergutet)\b",
        r"(?<!was )(?<!wie )\b(?:wir|ich) (?:versprechen|verspreche|garantieren|garantiere|"
        r"schworen|"
        r"schwore)\b(?! nicht)|"
        r"\b(?:versprechen|garantieren|verspreche|garantiere) (?:wir|ich)\b(?! nichts?\b)|"
        r"\b(?:versprochen|ehrenwort|hand drauf)(?=[.!]|$)|\bgarantiert\b(?! nicht)|\bwir sichern "
        r"(?:[\w-]+ ){1,6}?zu\b|\bverpflichten (?:wir )?uns\b|\bhundertprozentig\b",
        r"\bsich (?:[\w-]+ ){0,2}?(?:drauf|darauf) verlassen\b|"
        r"\b(?:drauf|darauf) (?:konnen|durfen) sie sich (?:[\w-]+ )?verlassen\b",
        r"\b(?:innerhalb|binnen) (?:von |der nachsten |der kommenden |eines |einer |weniger )?"
        r"(?:[\w-]+ ){0,2}?" + _UNIT + r"\b(?![^.!?\n]{0,40}?(?:widerruf|zuruck(?:geben|senden|"
        r"schicken)|"
        r"umtausch|kundig|einspruch|reklam))",
        r"\bin (?:spatestens |maximal |hochstens |den nachsten |den kommenden |etwa |rund |circa |"
        r"ca\. )"
        r"(?:[\w-]+ )?" + _UNIT + r"\b(?<!in den nachsten tagen)(?<!in den kommenden tagen)",
        r"\bspatestens (?:bis |zum |ab )?(?:morgen|ubermorgen|heute|ende|anfang|mitte|nachste\w*|"
        r"kommende\w*|" + _DAY[3:-1] + r")\b",
        r"(?:^|(?<=[.!?;:]))(?![^.!?;:\n]*\b(?:konnen sie|sie konnen|lauft|gilt|gelten|hangt|"
        r"hangen|"
        r"sammelt|sammeln|nimmt|anmeld\w*|bewerb\w*|geoffnet|gultig|geschlossen|offen|sperr\w*|"
        r"gesperrt|erreichbar|zeit|frist|von|vergangen\w*|wartet|gewartet|mussten|montags?|"
        r"haben sie|"
        r"sie haben)\b)[^.!?;:\n]*?(?P<at>\bbis (?:spatestens |zum |zu |kommenden |nachsten )?"
        r"(?:morgen|ubermorgen|heute (?:abend|mittag|nachmittag)|wochenende|monatsende|(?:ende|"
        r"anfang|"
        r"mitte) (?:de[rs] (?:woche|monat\w*|jahr\w*|nachsten)|dieser|dieses|nachste\w*|"
        r"kommende\w*|"
        r"januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)|"
        + _DAY[3:-1] + r")\b)",
        r"\b(?:wird|werden|kommt|passiert) (?:[\w-]+ ){0,6}?(?:nie wieder|nie mehr|nicht mehr|"
        r"nicht wieder|nicht noch einmal|nicht nochmal|kein zweites mal)(?= (?:vor|passieren|"
        r"vorkommen|"
        r"geschehen)\b|[.!])",
        r"\b(?:kommt|geht|trifft|ist|wird|liefern wir|"
        r"haben sie) (?:[\w-]+ ){0,4}?(?:(?<!dem )(?<!am )"
        r"(?<!jeden )(?<!diesem )morgen|ubermorgen|am " + _DAY + r") (?:[\w-]+ ){0,4}?(?:an|raus|"
        r"ein|geliefert|zugestellt|verschickt|da|"
        r"bei ihnen|fertig|ausgezahlt|repariert|behoben|versandt)\b",
        r"\b(?:mein|unser) wort\b|\b(?:nachste|kommende|"
        r"diese) woche (?:[\w-]+ ){0,3}?(?:auf ihrem konto|bei ihnen|"
        r"geliefert|fertig|erledigt|erstattet|uberwiesen)\b|\b(?:ist|sind|geht|"
        r"landet) (?:(?!seit\b|schon\b|bereits\b|"
        r"nicht\b)[\w-]+ ){0,5}?auf ihr(?:em)? konto\b",
    ),
    "vague-delay": (
        r"\bschnellst(?:moglich|ens|moglichst)\w*|\bbald(?:moglichst|igst|moglich)\w*|\bzeitnah\w*|"
        r"\bfruhestmoglich\w*|\behestmoglich\w*|\balsbald\b|\bdemnachst\b|\bin kurze\b|"
        r"\bso (?:schnell|bald|rasch|zeitnah|zugig) (?:wie|als) (?:[\w-]+ )?moglich\b|"
        r"\bso schnell (?:es geht|wir konnen)\b|\bsobald (?:wie moglich|wir konnen|es geht)\b|"
        r"\bmoglichst (?:bald|schnell|rasch|zeitnah|kurzfristig|umgehend)\b",
        r"\bin (?:absehbarer|nachster|naher) zeit\b|\bin den (?:nachsten|kommenden) (?:tagen|"
        r"wochen)\b|"
        r"\bzu gegebener zeit\b|\bbei gelegenheit\b|\bwenn (?:wir )?(?:wieder )?(?:luft|"
        r"zeit) (?:ist|"
        r"haben)\b|\bfruher oder spater\b",
        r"\b(?:melden|meldet|horen|bekommen|erhalten|kommen|kommt|folgt|informieren|kummern|losen|"
        r"antworten|beheben) (?:[\w-]+ ){0,5}?(?:bald|umgehend|unverzuglich|rasch|zugig|"
        r"in balde)\b|"
        r"\b(?:sehr|schon|recht) bald\b",
        r"(?<!heute )(?<!heute noch )(?<!privat )(?<!selbst )\bauf sie zu(?:kommen|"
        r"zukommen)?\b(?! und)",
        r"\b(?:melden uns|melden wir uns) (?:(?:dann|wieder|so|bei ihnen|zuruck|unaufgefordert) ?)*"
        r"(?=[.!]|$)",
        r"\b(?:sie horen|horen sie) (?:(?!heute\b|hier\b|morgen\b|privat\b|nicht|nichts|"
        r"kein)[\w-]+ ){0,3}?"
        r"von uns\b",
        r"\b(?:kann|wird|durfte|konnte) (?:[\w-]+ ){0,4}?(?:ein wenig|etwas|ein bisschen|"
        r"eine weile|ein paar tage) "
        r"(?:[\w-]+ )?dauern\b|\bdauert (?:[\w-]+ ){0,3}?(?:ein wenig|etwas|eine weile|seine zeit|"
        r"noch)(?= *[.!,]|$)|"
        r"\bbraucht (?:[\w-]+ ){0,2}?(?:etwas|seine) zeit\b|\bin kurzer zeit\b|\birgendwann\b",
        r"\bsobald (?:es )?(?:uns |mir )?(?:[\w-]+ )?(?:moglich|machbar)\b",
    ),
    "compensation": (
        r"\beine[nm]? (?:[\w-]+ ){0,3}?(?:[\w-]*gutschein\w*|[\w-]*rabatt\w*|gutschrift|"
        r"preisnachlass|nachlass)\b(?! (?:ein|verwend|benutz|gekauft|besitz)\w*)" + _NO_QUESTION,
        r"\b\d+[- ]?(?:euro|€|%|prozent)?[- ]?(?:[\w]*gutschein\w*|rabatt\w*|gutschrift|nachlass|"
        r"preisnachlass)\b|\b\d+ ?(?:€|euro|%|prozent) (?:weniger|gunstiger|geschenkt|extra|"
        r"auf ihr\w*)\b",
        r"\b(?:als|zur|fur eine) (?:kleine[nrs]? |gewisse |faire )?(?:wiedergutmachung|"
        r"entschadigung|"
        r"trostpflaster|entschuldigung|aufmerksamkeit|geste|ausgleich|dankeschon|kompensation)\b|"
        r"\b(?:aus|auf|im wege der) kulanz\b|\bkulanzhalber\b|\bkulanz(?:angebot|gutschrift|"
        r"zahlung)\b",
        r"\baufs haus\b|\bauf unsere (?:kosten|rechnung)\b|\b(?:geht|"
        r"gehen) (?:[\w-]+ ){0,5}?auf uns\b(?! zu)",
        r"\bladen (?:wir )?sie (?:[\w-]+ ){0,6}?(?:[\w-]*essen|kaffee|dessert|getrank|drink|menu|"
        r"kuchen|"
        r"fruhstuck|glas|pizza|eis|bier|wein)\b|"
        r"\b(?:spendieren|schenken) (?:wir )?ihnen\b",
        r"\b(?:bekommen|erhalten|schicken|geben|senden|legen|bieten) (?:wir )?(?:ihnen|sie) "
        r"(?:[\w-]+ ){0,5}?(?:kostenlos\w*|gratis\w*|umsonst|geschenk\w*)\b|"
        r"\bfrei(?:monat|karte|fahrt|getrank|essen|minuten)\w*|\bgratis(?:monat|getrank|essen)\w*",
        r"\b(?:promo|rabatt|aktions)-?code\w*|\bbonuspunkte\w*|\berlassen (?:wir )?ihnen\b|"
        r"\bihnen (?:[\w-]+ ){0,5}?erlassen\b|\b(?:preislich|finanziell|beim preis) entgegen\w*|"
        r"\bubernehmen (?:wir )?(?:[\w-]+ ){0,2}?(?:die|ihre|samtliche|"
        r"alle) (?:[\w-]+ )?(?:[\w-]*kosten|"
        r"rechnung|taxi\w*|hotel\w*|reinigung)\b",
        r"\b(?:spendieren|schenken) wir\b|\bwir (?:spendieren|schenken)\b|"
        r"\bschreiben (?:wir )?ihnen (?:[\w-]+ ){1,8}?gut\b(?= *[.,!]|$| und\b)|"
        r"\bzum halben preis\b|"
        r"\b(?:monat|woche|jahr|nacht|getrank|dessert|kaffee|fahrt|ticket)e?s? (?:gratis|"
        r"kostenlos|umsonst|"
        r"geschenkt)\b|\bverzichten (?:wir )?(?:[\w-]+ ){0,2}?auf (?:die|den|das|"
        r"ihre) (?:[\w-]*gebuhr\w*|"
        r"[\w-]*kosten|zahlung|rechnung)\b",
        r"\b(?:als|zum) (?:kleine[rn]? )?trost\b|\b(?:uberraschungs|probier|geschenk|"
        r"trost)(?:paket|box|korb)\w*|"
        r"\bprasent(?:korb)?\b|\bkleines geschenk\b",
        r"\b(?:bieten|zahlen|geben|uberweisen|"
        r"erstatten) (?:wir )?ihnen (?:[\w-]+ ){0,5}?\d+ ?(?:€|euro)\b",
    ),
    "policy-shield": (
        r"\b(?:laut|gemass|nach|entsprechend|aufgrund|wegen|in) (?:unser\w*|der|den|dem|"
        r"§) (?:[\w-]+ )?"
        r"(?:agb|[\w-]*bedingungen|satzung|hausordnung|richtlinien?|regelung\w*|vorschrift\w*|"
        r"vorgaben?|bestimmung\w*|benutzungsordnung|[\w-]*ordnung|regelwerk|paragraf\w*)\b|"
        r"\b(?:laut|gemass|nach) (?:agb|vertrag|satzung|hausordnung|vorschrift|gesetz|paragraf|§)",
        r"\bunser\w* (?:agb|allgemeinen geschaftsbedingungen)\b",
        r"\b(?:vorschrift ist|regel ist|gesetz ist|vertrag ist|regeln sind) (?:[\w-]+ ){0,2}?"
        r"(?:vorschrift|regel|gesetz|vertrag|regeln)\b",
        r"\b(?:so|das) (?:sind|ist) (?:bei uns )?(?:(?:nun mal|nun einmal|halt|eben|leider|so|"
        r"einfach) )*"
        r"(?:die regel|die regeln|unsere regeln?|die vorschriften?|vorschrift|geregelt|"
        r"vorgeschrieben|"
        r"unsere vorgaben?|die vorgaben?|festgelegt|ublich)\b",
        r"\b(?:unser\w*|die) (?:[\w-]+ )?(?:richtlinien?|regeln|regelungen|vorschriften|"
        r"bestimmungen|"
        r"vorgaben|satzung|hausordnung|bedingungen) (?:sehen|sieht|besag\w+|sagen|sagt|verbiet\w+|"
        r"erlaub\w+|lassen|lasst|schreib\w+|gelten|gilt|sind (?:[\w-]+ ){0,2}?(?:eindeutig|"
        r"klar))\b",
        r"\bvom (?:umtausch|widerruf) (?:[\w-]+ )?ausgeschlossen\b|"
        r"\b(?:sie haben|haben sie) (?:[\w-]+ ){0,8}?(?:bedingungen|agb|regeln|vertrag) "
        r"(?:[\w-]+ ){0,3}?(?:akzeptiert|zugestimmt|unterschrieben|unterzeichnet|anerkannt)\b|"
        r"\b(?:grundsatzlich|prinzipiell) (?:nicht|keine[nrms]?)\b|\baus prinzip\b",
        r"\bnicht (?:erstattungsfahig|umtauschfahig|stornierbar|ubertragbar|erstattbar)\b|"
        r"\bkeiner?n? (?:rechts)?anspruch\b|\bfrist (?:ist|war) (?:[\w-]+ )?(?:abgelaufen|"
        r"verstrichen|vorbei)\b|"
        r"\bnicht im (?:tarif|vertrag|preis|leistungsumfang|paket) (?:enthalten|inbegriffen|"
        r"vorgesehen)\b",
        r"\bhaben sie (?:[\w-]+ ){0,3}?(?:bei|mit|in|durch|beim) (?:[\w-]+ ){0,2}?(?:buchung|"
        r"bestellung|"
        r"vertrag\w*|anmeldung|kauf|unterschrift|abschluss) (?:[\w-]+ ){0,3}?(?:bestatigt|"
        r"akzeptiert|zugestimmt|"
        r"unterschrieben|anerkannt)\b",
        r"\ban (?:die|unsere|alle) (?:[\w-]+ )?(?:vorschriften|vorgaben|regeln|gesetze|"
        r"bestimmungen|richtlinien) "
        r"(?:zu )?(?:halten|gebunden)\b|\b(?:gilt|gelten) fur alle\b(?=[.,;!]|$| (?:gleich|kund|"
        r"gast|menschen))|\bkeine ausnahmen?\b",
        r"\bschreib(?:t|en) uns (?:[\w-]+ ){1,4}?vor\b(?= *[.,!]|$)|\bso lauten\b|"
        r"\bohne [\w-]+ kein\w* [\w-]+(?= *[,.!])|"
        r"\bda konnen wir nicht anders\b",
    ),
    "dead-end": (
        r"\b(?:konnen wir|wir konnen|kann ich|ich kann|kann man|"
        r"konnen unsere \w+) (?:[\w-]+ ){0,6}?"
        r"(?:nichts (?:[\w-]+ ){0,3}?(?:machen|tun|andern|ausrichten)|nicht (?:weiterhelfen|helfen|"
        r"weiter helfen))\b(?![^.!?\n]{0,30}?\b(?:privat|nachricht|sondern|aber|dafur)\b)",
        r"\b(?:lasst sich|ist) (?:[\w-]+ ){0,3}?nichts (?:mehr )?(?:zu )?(?:machen|andern)\b|"
        r"\bnichts zu machen\b|\bnicht mehr zu andern\b",
        r"\b(?:das|dies|es|eine? [\w-]+) ist (?:[\w-]+ ){0,4}?(?:unmoglich|nicht moglich|"
        r"nicht machbar|"
        r"nicht vorgesehen)(?= *[.!]|$)",
        r"\bleider (?:konnen|durfen|werden) wir (?:[\w-]+ ){0,6}?(?:nicht|kein\w*|nichts)\b"
        r"(?![^.!?\n]*\b(?:aber|dafur|stattdessen|sondern|dagegen|privat\w*)\b)|"
        r"\bwir (?:konnen|durfen|werden) (?:[\w-]+ ){0,3}?leider (?:[\w-]+ ){0,5}?(?:nicht|kein\w*|"
        r"nichts)\b(?![^.!?\n]*\b(?:aber|dafur|stattdessen|sondern|dagegen|privat\w*)\b)",
        r"\bnicht (?:unsere (?:aufgabe|baustelle|zustandigkeit|sache)|unser (?:problem|bier|ding|"
        r"bereich|"
        r"thema))\b|\b(?:sind|bin) (?:wir |ich )?(?:[\w-]+ ){0,3}?nicht (?:zustandig|"
        r"verantwortlich)\b|"
        r"\bnicht in unserer (?:hand|macht|zustandigkeit)\b|\bausserhalb unser\w+\b|"
        r"\bkeinen einfluss\b|\bhande (?:[\w-]+ )?gebunden\b",
        r"\bwenn (?:es|das) ihnen (?:[\w-]+ ){0,4}?nicht (?:passt|gefallt|zusagt|schmeckt|"
        r"recht ist)\b|"
        r"\bwenn ihnen (?:das|es|etwas) (?:hier |so |bei uns )nicht (?:passt|gefallt)\b|"
        r"\bwem (?:das|es) (?:[\w-]+ )?nicht (?:passt|gefallt)\b|"
        r"\bsteht (?:es )?ihnen (?:[\w-]+ ){0,3}?"
        r"frei\b|\bniemand zwingt sie\b|\bzwingt sie (?:[\w-]+ )?niemand\b",
        r"\bgehen sie (?:[\w-]+ ){0,4}?(?:woanders|anderswo|zur konkurrenz)\b|"
        r"\bsuchen sie sich (?:[\w-]+ ){0,4}?(?:andere[nsr]?|neue[nsr]?)\b|"
        r"\bwoanders (?:[\w-]+ ){0,2}?"
        r"(?:hin|kaufen|essen|gehen|einkaufen|bestellen|buchen|um|versuchen)\b|\bzur konkurrenz\b|"
        r"\breisende[n]? soll man\b|\bda(?:nn)? ist die tur\b|\bhausverbot\b|"
        r"\bkundigen sie (?:doch|halt|"
        r"eben|dann)\b",
        r"\bbleiben sie (?:[\w-]+ ){0,4}?(?:weg|fern|zu hause|daheim)\b|"
        r"\bkommen sie (?:[\w-]+ ){0,4}?nicht (?:mehr|wieder)\b|"
        r"\b(?:verzichten|verzichte) (?:wir |ich )?(?:[\w-]+ ){0,3}?auf (?:sie|ihr\w*|solche|gaste|"
        r"kunden)\b",
        r"\b(?:diskussion|thema|angelegenheit|fall|vorgang|sache) (?:ist |gilt )?(?:[\w-]+ ){0,2}?"
        r"(?:fur uns|damit|hiermit|somit) (?:(?!nicht\b)[\w-]+ ){0,2}?(?:beendet|erledigt|"
        r"geschlossen|"
        r"durch|abgeschlossen)\b|\bende der (?:diskussion|durchsage)\b|\bnichts (?:mehr |weiter )?"
        r"hinzuzufugen\b|\b(?:dabei|dann) bleibt es\b|\bentscheidung ist endgultig\b|"
        r"\bmehr (?:gibt es|haben wir) (?:dazu )?nicht zu sagen\b",
        r"\b(?:mussen|mussten) sie (?:(?:wohl|leider|eben|halt|nun mal|einfach|schon) )+(?:warten|"
        r"durch|"
        r"abwarten|selbst|damit leben|mit leben|hinnehmen)\b|"
        r"\bdamit mussen sie (?:[\w-]+ )?leben\b|"
        r"\bpech (?:gehabt|fur sie)\b|\bhaben sie (?:[\w-]+ )?pech\b|"
        r"\bdas ist (?:[\w-]+ ){0,2}?(?:ihr (?:eigenes )?problem|ihre sache)\b(?! bekannt)",
        r"\bnichts zu (?:wollen|holen|retten)\b|\bdamit (?:muss|"
        r"mussen)\b[^.!?\n]{0,40}?\b(?:abfinden|leben|"
        r"klarkommen)\b|\bmussen sie (?:[\w-]+ ){0,3}?(?:akzeptieren|hinnehmen)\b|"
        r"\bdann \w+en sie (?:eben|halt)\b|\bdann (?:gehen|kaufen|kundigen|wechseln|bleiben|"
        r"essen) sie doch\b",
        r"\b(?:sehen|haben|gibt es|besteht) (?:(?:wir|da|hier|leider|"
        r"fur sie) )*(?:[\w-]+ )?keine?n? (?:moglichkeit|"
        r"handhabe|chance|spielraum|losung)\b|\bkeinerlei handhabe\b|\bbleibt es dabei\b|\bbasta\b|"
        r"\bende gelande\b|(?:^|[.!?,] )punkt(?=[.!])",
        r"\b(?:nicht|nichts) (?:(?:weiter|mehr|naher|mit ihnen|offentlich|hier) )*(?:kommentieren|"
        r"diskutieren|"
        r"aussern)\b(?![^.!?\n]*privat)|\b(?:kommentieren|aussern|"
        r"diskutieren) wir (?:[\w-]+ ){0,4}?nicht\b",
        r"\b(?:mussen|sollten) sie (?:[\w-]+ ){0,3}?mit (?:ihre[rmn]|de[rmn]|"
        r"eine[rm]) [\w-]+ (?:selbst )?(?:klaren|"
        r"besprechen|ausmachen|regeln|abklaren)\b|\b(?:klaren|regeln) sie (?:das|dies|"
        r"es) (?:[\w-]+ ){0,2}?mit\b|"
        r"\bmehr (?:ist|geht) (?:[\w-]+ )?nicht(?: (?:drin|moglich|zu machen|"
        r"herauszuholen))?(?= *[.,!]|$)",
        r"\bwird sich (?:[\w-]+ ){0,5}?nichts andern\b|\bbleibt (?:es |"
        r"das )?(?:auch )?so(?= *[.!]|$)|"
        r"\bhaben wir nicht vor\b|\bwoanders (?:[\w-]+ )?aufgehoben\b",
    ),
    "boast": (
        r"\bunser\w* (?:[\w-]+ )?" + _CLIENTS + r" (?:(?!nicht\b|betroffen|warten)[\w-]+ "
        r"){0,3}?(?:lieben|"
        r"loben|schatzen|schwarmen|vertrauen uns|bestatigen|geniessen)\b",
        r"\bunser\w* (?:[\w-]+ )?" + _CLIENTS + r" (?:sind|waren|zeigen sich) "
        r"(?:(?!nicht\b)[\w-]+ ){0,5}?"
        r"(?:zufrieden|begeistert|glucklich|happy)\b",
        r"\b(?:die meisten|die mehrheit|der grossteil|alle anderen|alle ubrigen|(?:\d+|neunzig|"
        r"funfundneunzig) ?(?:%|prozent)) (?:unserer |der |anderen |aller )*" + _CLIENTS + r"\b"
        r"(?!(?: [\w-]+){0,4}? (?:betroffen|warten|arger))|"
        r"\balle anderen (?:sind|waren|kommen|finden|fanden|schaffen|haben kein\w*)\b",
        r"\b(?:wir sind|sind wir) (?:(?!nicht\b|kein)[\w-]+ ){0,6}?(?:stolz|fuhrend\w*|bekannt fur|"
        r"(?:die|der|das) besten?|(?:die )?nummer (?:eins|1)|preisgekront|ausgezeichnet|"
        r"zertifiziert|"
        r"renommiert\w*|spitzenreiter|beliebt\w*|bestens aufgestellt)\b",
        r"\btestsieger\w*|\b(?:welt)?marktfuhrer\w*|\bbranchenfuhr\w*|\bbestnoten?\b|"
        r"\btraditions(?:unternehmen|haus|betrieb)\b|\bqualitatsfuhrer\b|\bin den hochsten tonen\b",
        r"\bhochste[nrms]? (?:standard|qualitat|niveau|anspruch|massstab)\w*|"
        r"\bunser\w* (?:[\w-]+ )?(?:hervorragend|exzellent|erstklassig|einzigartig|renommiert|"
        r"preisgekront|ausgezeichnet|mehrfach ausgezeichnet|tadellos)\w*|"
        r"\bunser\w* (?:\w+ )?gute[rn]? ruf\b",
        r"\bseit (?:uber |mehr als |fast |rund )?[\w-]+ jahren (?:[\w-]+ ){0,4}?(?:erfolgreich\w*|"
        r"zufriedene\w*|beliebt\w*|fur qualitat|vertrauen|das beste|der beste)\b",
        r"\b(?:bekommen|erhalten|haben|horen) (?:wir )?(?:[\w-]+ ){0,4}?(?:nur|ausschliesslich|"
        r"uberwiegend|fast nur|meist|viel) (?:positive\w*|gute\w*|beste\w*|lob)\b|"
        r"\b(?:sonst|normalerweise) (?:[\w-]+ )?(?:immer|stets|alle) (?:[\w-]+ )?(?:zufrieden|"
        r"begeistert)\b",
        r"\bgehoren (?:[\w-]+ ){0,6}?zu den (?:[\w-]+ ){0,2}?(?:besten|beliebtesten|grossten|"
        r"fuhrenden|"
        r"zuverlassigsten|erfolgreichsten|renommiertesten)\b|\bhinaus (?:bekannt|beliebt|"
        r"geschatzt)\b|"
        r"\bnoch nie (?:ging|kam|gab es|hatten wir|wurde) (?:[\w-]+ ){0,4}?(?:beschwerde|"
        r"reklamation|zuruck|"
        r"klage|kritik)\w*",
        r"\blaut (?:[\w-]+ ){0,3}?(?:studien?|umfragen?|tests?|rankings?)\b|"
        r"\bzufriedene[nr]? (?:stamm)?(?:kund|gast|"
        r"nutzer|mitglied|patient|mieter)\w*|\b(?:verkaufsschlager|bestseller|kassenschlager|"
        r"publikumsliebling)\b|"
        r"\b(?:gut|bestens|top|sehr gut|hervorragend) (?:bewertet|geschult|ausgebildet)\w*",
        r"\bunser\w* (?:[\w-]+ )?(?:hochwertig|handverlesen|hochqualifiziert|bestens|"
        r"erfahren)\w* (?=\w)|"
        r"\bhochst(?:em|er|en)? (?:niveau|sorgfalt)\b|\b(?:4|vier)[,.]\d sterne\w*",
        r"\bseit (?:1[89]|20)\d\d (?:[\w-]+ ){0,4}?(?:leidenschaft|erfolg\w*|qualitat|tradition|"
        r"zufried\w+|vertrauen)\b|"
        r"\bmit (?:[\w-]+ )?(?:herzblut|leidenschaft|hingabe|liebe zum detail)\b|"
        r"\b(?:vertrauen|schatzen|lieben) (?:[\w-]+ ){0,2}?(?:tausende|hunderte|zehntausende|"
        r"millionen|viele menschen)\b",
        r"\b(?:mit|als) [\"„]?(?:sehr gut|gut|hervorragend|bestnote|exzellent)[\"”]? (?:bewertet|"
        "getestet|ausgezeichnet|"
        r"beurteilt)\b|\bunabhangige[nrs]? (?:institut|test|prufstelle)\w*",
        r"\b(?:mehrfach|vielfach) (?:ausgezeichnet|pramiert)\w*|\bwir sind (?:[\w-]+ )?(?:der|die|"
        r"das) "
        r"(?!erst|letzt|nachst|meist)\w+ste[nr]?\b",
        r"\bzu[mr] (?:besten|beliebtesten|schonsten|freundlichsten)\b[^.!?\n]{0,40}?\b(?:gewahlt|"
        r"gekurt|ausgezeichnet|"
        r"ernannt)\b|\bwir (?:haben|bieten|betreiben|machen|backen|brauen|"
        r"liefern) (?:[\w-]+ ){0,3}?(?:das|die|den) "
        r"(?:schnellste|beste|grosste|gunstigste|modernste|sicherste|leckerste|"
        r"schonste)[nrs]?\b(?! daraus)",
    ),
    "canned": (
        r"\b(?:(?:vielen|herzlichen|besten) )?dank\w* (?:[\w-]+ ){0,3}?fur (?:ihr|ihre|ihren|das|"
        r"die) (?:[\w-]+e[nrs]? )?(?:feedback|"
        r"ruckmeldung|verstandnis|geduld|bewertung|kommentar|kontaktaufnahme|anfrage|rezension|"
        r"treue|"
        r"mitteilung)\b(?! (?:zu|zur|zum|uber|von|vom|wegen|mit|an|aus)\b)",
        r"\b(?:fur|um) ihr (?:[\w-]+ )?verstandnis\b|\bum (?:etwas |ein wenig )?(?:verstandnis|"
        r"nachsicht)\b|"
        r"\b(?:fur|um) (?:ihre|etwas|noch etwas|ein wenig|noch ein wenig) geduld\b",
        r"\b(?:zufriedenheit|meinung|feedback|anliegen) (?:unserer \w+ )?(?:ist|liegt|steht|hat|"
        r"sind) "
        r"(?:[\w-]+ ){0,5}?(?:wichtig|herzen|erster stelle|mittelpunkt|prioritat|gebot|ziel)\b|"
        r"\bliegt uns (?:[\w-]+ )?am herzen\b|\bliegen uns (?:[\w-]+ )?am herzen\b",
        r"\bzogern sie (?:[\w-]+ )?nicht\b|\bbei (?:weiteren|etwaigen|"
        r"eventuellen) (?:ruck)?fragen\b|"
        r"\bfur (?:weitere )?ruckfragen\b|"
        r"\b(?:wir stehen|stehen wir|stehen ihnen|ich stehe|stehe ich|steht ihnen unser\w*) "
        r"(?:[\w-]+ ){0,6}?zur verfugung\b",
        r"\bihr\w* (?:anfrage|anliegen|antrag|fall|vorgang|beschwerde|nachricht) (?:wird|ist|"
        r"befindet "
        r"sich) (?:[\w-]+ ){0,3}?(?:bearbeitet|in bearbeitung)\b|\bwir bearbeiten ihr\w*\b|"
        r"\b(?:mit|unter) hochdruck\b|\bauf hochtouren\b",
        r"\bbitten(?: wir)?(?: sie)?(?: [\w-]+){0,2},? (?:dies|das|die|den|etwaige|eventuelle) "
        r"(?:[\w-]+ ){0,4}?zu entschuldigen\b",
        r"\bzur kenntnis\b|\bzum anlass\b|\bals anlass\b|\bnehmen (?:[\w-]+ ){0,4}?dankend\b|"
        r"\bwir nehmen (?:jede|jegliche|alle) (?:[\w-]+ )?\w+ (?:sehr |stets )?ernst\b",
        r"\b(?:stets|standig|immer|fortlaufend|kontinuierlich) (?:[\w-]+ ){0,3}?(?:bemuht|bestrebt|"
        r"verbessern|zu verbessern|optimieren)\b|\bsind (?:[\w-]+ ){0,3}?(?:bemuht|bestrebt)\b|"
        r"\b(?:um )?uns (?:[\w-]+ ){0,3}?zu verbessern\b|\bbesser zu werden\b|"
        r"\bunser\w* (?:service|qualitat|angebot) (?:[\w-]+ ){0,3}?zu (?:verbessern|optimieren)\b",
        r"\bseien sie versichert\b|\b(?:versichert|gewiss) sein\b|\bwir versichern ihnen\b|"
        r"\bkonnen sie sicher sein\b|\bdarf ich ihnen versichern\b",
        r"\bbegrussen zu durfen\b|\bwieder (?:bei uns )?(?:zu )?begrussen\b|"
        r"\bauf ihren (?:nachsten |baldigen )?besuch\b|\bals gast (?:wieder )?(?:zu )?begrussen\b",
        r"\ban die (?:entsprechende|zustandige)n? (?:fach)?(?:abteilung|stelle|bereich)\w* "
        r"(?:[\w-]+ )?(?:weiter\w+|ubermittelt|ubergeben)\b|\bwir legen (?:[\w-]+ )?(?:grossten|"
        r"grossen|"
        r"hochsten) wert\b",
        r"\bdass sie (?:uns kontaktiert|sich an uns gewandt|sich an uns gewendet|"
        r"mit uns in kontakt)\b|"
        r"\bihre? (?:nachricht|anfrage|beschwerde|mail|anliegen|meldung) (?:ist|"
        r"wurde) (?:[\w-]+ ){0,4}?"
        r"(?:eingegangen|registriert|empfangen|erfasst)\b|\bhaben sie (?:bitte )?verstandnis\b",
        r"\bhoffen (?:wir )?(?:auf ihr|sie (?:bald|wieder|trotzdem)|"
        r"dass sie uns (?:[\w-]+ )?(?:treu|weiterhin|wieder))|"
        r"\b(?:feedback|kritik|ruckmeldung|anregung\w*) (?:hilft|"
        r"helfen) uns,? (?:[\w-]+ ){0,3}?(?:besser|zu "
        r"verbessern|weiter)\b|\bwir bitten um (?:ihr )?verstandnis\b",
        r"\bintern (?:[\w-]+ )?(?:weiter\w+|besprechen|prufen|klaren|diskutieren)\b",
        r"\bwir nehmen ihre?n? (?:feedback|kritik|ruckmeldung|beschwerde|anliegen|"
        r"hinweise?) (?:sehr |ausserst )ernst\b|"
        r"\bein(?:zu)?fliessen\b",
    ),
    "command": (
        r"(?:\bsie mussen|(?<=[\w,;:)] )mussen sie)\b(?! (?:[\w-]+,? ){0,6}?(?:nicht|nichts|"
        r"kein\w*|nur|"
        r"lediglich|nie|"
        r"warten|wieder|noch einmal|noch mal|nochmal|zweimal|hinterher\w*)\b)" + _NO_QUESTION,
        r"\bsie haben (?:[\w-]+ ){0,4}?zu (?:beachten|erscheinen|wenden|begleichen|entrichten|"
        r"richten|befolgen|unterlassen)\b|\b(?:sie sind|sind sie) (?:[\w-]+ ){0,3}?(?:verpflichtet|"
        r"angehalten|gehalten)\b",
        r"\blesen sie (?:sich )?(?:(?!gern)[\w-]+ ){0,7}?(?:[\w-]*(?:anleitung|hinweise?|agb|"
        r"bedingungen|"
        r"vertrag|"
        r"faq|beschreibung|regeln|kleingedruckte\w*|unterlagen|bescheid|ordnung|anweisung|"
        r"informationen|infos)|richtig|genau|genauer|durch|grundlich|nach)\b|"
        r"\blernen sie (?:[\w-]+ ){0,3}?"
        r"(?:lesen|rechnen|deutsch|benehmen|zuzuhoren)\b",
        r"\b(?:wenden|richten) sie sich (?:[\w-]+ ){0,6}?(?:kunden(?:service|dienst|betreuung|"
        r"center)|"
        r"hotline|support|service-?center|callcenter|zentrale|serviceteam|jemand\w*|andere\w*)\b|"
        r"\b(?:kontaktieren|rufen|befragen) sie (?:[\w-]+ ){0,4}?(?:kunden(?:service|dienst|"
        r"betreuung|"
        r"center)|hotline|support|service-?center|callcenter|zentrale)\b",
        r"\bhalten sie (?:sich (?:[\w-]+ )?(?:an|daran)\b|(?:[\w-]+ ){1,5}ein\b)|\bgefalligst\b|"
        r"\bmerken sie sich\b|\bsehen sie (?:[\w-]+ )?zu, dass\b|"
        r"\bsorgen sie (?:[\w-]+ ){0,2}?dafur\b|"
        r"\bbeachten sie (?:[\w-]+ ){0,4}?(?:hinweise?|regeln|agb|bedingungen|[\w-]*zeiten|"
        r"vorschriften|fristen?|anleitung|hausordnung|vorgaben)\b",
        r"\b(?:schauen|sehen|prufen|gucken|suchen) sie (?:[\w-]+ ){0,4}?(?:genauer|richtig|besser|"
        r"erst|"
        r"erstmal|zuerst|selbst|selber|grundlich)\b|\bgoogeln sie\b|\binformieren sie sich "
        r"(?:[\w-]+ ){0,3}?(?:vorher|besser|erst|selbst|zuerst|kunftig)\b|"
        r"\bdenken sie (?:[\w-]+ ){0,3}?(?:nach|vorher|mal)\b|\bwarten sie (?:[\w-]+ ){0,2}?(?:ab|"
        r"halt|"
        r"einfach|gefalligst)\b",
        r"\bsie sollten (?:[\w-]+ ){0,3}?(?:lernen|besser|ofter|erst|lieber|mal|erstmal|vorher|"
        r"kunftig|"
        r"in zukunft)\b|\b(?:das nachste|beim nachsten) mal (?:sollten|mussen|bitte|lesen|prufen|"
        r"kommen) ",
        r"\bsie haben sich (?:[\w-]+ ){0,8}?zu \w+(?:en|ern|eln)\b|"
        r"\b(?:wir )?erwarten (?:wir )?(?:von ihnen)?,? dass sie\b|"
        r"\b(?:fordern|ersuchen) (?:wir )?sie (?:[\w-]+ ){0,3}?auf\b|\bsehen sie davon ab\b|"
        r"\b(?:es |das )?ist ihre (?:pflicht|aufgabe|verantwortung)\b",
        r"(?:^|[.!?] )(?:bitte )?(?:zuerst|erst) (?:[\w-]+ ){1,3}\w+en, (?:und )?dann\b|"
        r"\bsonst (?:wird das nichts|geht "
        r"(?:gar )?nichts|klappt (?:es|das) (?:auch )?nicht|brauchen sie|konnen wir nichts|"
        r"passiert)\b",
    ),
    "health": (
        r"\bihr(?:e|er|em|en|es)? (?:[\w-]+(?:e|en|er|em|es) ){0,2}?(?:diagnosen?|[\w-]*befund\w*|"
        r"[\w-]*erkrankung\w*|[\w-]*krankheit\w*|[\w-]*therapie\w*|schwangerschaft\w*|entbindung|"
        r"fehlgeburt|operation(?:en)?|op|depression\w*|krebs\w*|tumor\w*|chemo\w*|diabetes|"
        r"[\w-]*allergie\w*|medikament\w*|medikation|blutwerte?\w*|blutbild|blutdruck|"
        r"blutzucker\w*|"
        r"labor(?:wert|ergebnis|bericht)\w*|rontgen\w*|mrt(?:-\w+)?|ct(?:-\w+)?|ultraschall\w*|"
        r"symptome?n?|schmerzen|[\w-]*behinderung\w*|pflegegrad\w*|burn-?out|[\w-]*storung "
        r"der psyche|angststorung\w*|essstorung\w*|migrane\w*|asthma|epilepsie|hiv-?\w*|"
        r"infektion\w*|"
        r"krankschreibung\w*|attest\w*|arztbrief\w*|arztbericht\w*|(?:patienten|kranken)akte\w*|"
        r"reha|herzinfarkt\w*|schlaganfall\w*|demenz|bandscheibe\w*|impfstatus|"
        r"[\w-]*unvertraglichkeit\w*|"
        r"kinderwunsch\w*|sucht(?:erkrankung|problem)\w*|alkoholproblem\w*|gesundheitszustand\w*|"
        r"psychische\w* (?:problem|lage|belastung|verfassung)\w*|gesundheitlichen? problem\w*)\b",
        r"\bihre[rn]? (?:[\w-]+(?:en|e) )?behandlung\b(?! (?:durch|am|an der|seitens|im|"
        r"in der filiale))",
        r"\bihr(?:em|es)? rezept (?:fur|liegt|ist|wurde|vom|uber)\b",
        r"\bals (?:diabetiker|epileptiker|asthmatiker|allergiker|krebspatient|dialysepatient|"
        r"schmerzpatient|risikopatient|schwangere|suchtkranke)\w*\b",
        r"\bsie (?:sind|waren) (?:[\w-]+ ){0,3}?(?:schwanger|depressiv|operiert worden|"
        r"positiv getestet|"
        r"in (?:psychiatrischer|arztlicher|stationarer|therapeutischer|"
        r"psychologischer) behandlung)\b|"
        r"\b(?:sie leiden|leiden sie) (?:[\w-]+ ){0,3}?an\b|\bihr\w* leiden\b",
        r"\bbei ihnen (?:[\w-]+ ){0,5}?(?:diagnostiziert\w*|diabetes|krebs|depression\w*)\b|"
        r"\bihr\w* (?:aufenthalt|termin|besuch)(?: [\w-]+){0,3} (?:onkologie|psychiatr\w+|"
        r"gynakolog\w+|"
        r"urolog\w+|suchtklinik|dialyse|entbindungs\w*|kinderwunsch\w*)\b",
        r"\bihr(?:e|er|em|en|es)? (?:[\w-]+(?:e|en|er|em|es) ){0,2}?(?:[\w]+-op|[\w-]*tabletten|"
        r"[\w-]*medikament\w*|"
        r"insulin\w*|antibiotik\w*|antidepress\w*|schmerzmittel\w*|[\w-]*spritzen?|pille|"
        r"prothese\w*|"
        r"(?:blut|urin|corona|allergie|schwangerschafts|hiv-?)test\w*|(?:zahn|wurzel|krebs|"
        r"strahlen|schmerz|"
        r"nach|physio)-?behandlung\w*|zahnersatz|implantat\w*|psychiater\w*|psycholog\w+|"
        r"psychotherap\w+|"
        r"therapeut\w*|gynakolog\w+|onkolog\w+|urolog\w+)\b|\bsie (?:sind|"
        r"waren) (?:[\w-]+ ){0,3}?krankgeschrieben\b",
        r"\bihr(?:e|er|em|en|es)? (?:[\w-]+(?:e|en|er|em|es) ){0,2}?(?:[\w-]*untersuchung\w*|"
        r"biopsie\w*|"
        r"[\w-]*spiegelung\w*|mammograf\w*|endoskopie\w*|vorsorgetermin\w*)\b",
    ),
    "gendered": (
        r"\b(?:lieber|sehr geehrter|werter) (?:kunde|nutzer|patient|leser|burger|teilnehmer|user|"
        r"mieter|stammkunde)\b|\b(?:liebe|sehr geehrte|werte) (?:kundin|nutzerin|patientin|leserin|"
        r"burgerin|teilnehmerin|mieterin)\b(?!,? (?:und )?(?:lieber|sehr geehrter|werter|"
        r"liebe[rs]?)\b)",
        r"\bsie als (?:[\w-]+ )?(?:kunde|kundin|stammkunde|stammkundin|nutzer|nutzerin|patient|"
        r"patientin|mieter|mieterin|abonnent|abonnentin|burger|burgerin)\b|"
        r"\bals (?:treuer?|langjahriger?|guter?) (?:[\w-]+ )?(?:kunde|kundin|stammkunde|nutzer|"
        r"mieter|"
        r"leser|patient|abonnent|burger)\b",
        r"\bsie sind (?:[\w-]+ ){0,3}?nicht (?:der|die) (?:einzige|erste)\b(?! person| stimme)|"
        r"\bnicht (?:der|die) einzige, (?:der|die)\b",
    ),
}  # fmt: skip

_ASK = (  # imperatives of the familiar form that no first person looks like
    r"(?:schreib|schick|sag|nenn|ruf|gib|melde?|sende|erzähl|verrat|zeig|lass|hilf)"
)
FAMILIAR = (
    r"(?i:\b(?:du|dich|dir|dein(?:e[nmrs]?)?|euch|euer|eure[nmrs]?)\b|"
    r"\b(?:habt|seid|könnt|wollt|müsst|möchtet|dürft|werdet|hattet|wart) ihr\b|"
    r"\bihr (?:habt|seid|könnt|wollt|müsst|möchtet|dürft|werdet|hattet)\b|"
    r"\b" + _ASK + r" (?:uns|mir|es uns|mal|doch mal|bitte|einfach|kurz|gern)\b|"
    r"\b(?:schau|guck|komm) (?:mal|doch|gerne?|bitte|einfach|vorbei|kurz|hier|in|auf)\b|"
    r"\b(?:probier|versuch)e? es (?:mal|bitte|doch|noch)\b|\bbleib dran\b)|"
    r"\b(?:[Mm]agst|[Kk]annst|[Ww]illst|[Kk]önntest|[Ww]ürdest|[Mm]öchtest|[Bb]rauchst|[Mm]usst|"
    r"[Ss]olltest|[Ww]eißt|[Bb]ist|hast|hättest|wärst|findest|schickst|schreibst)\b|"
    r"(?:^|(?<=[.!?:] )|(?<=itte ))(?:Schreibt|Schickt|Sagt|Nennt|Ruft|Gebt|Meldet|Schaut|Kommt|"
    r"Sendet|schreibt|schickt|sagt|meldet|gebt|schaut) (?:uns|mir|mal|doch|gern|bitte|vorbei)\b"
)
FORMAL = (
    r"(?<=[\w,;] )(?:Sie|Ihnen|Ihre[nmrs]?)\b|(?<=[\w,;] )Ihr(?=(?: [a-zäöüß]+e[rsn]?)? [A-ZÄÖÜ])|"
    r"\bSie (?:haben (?:völlig |ganz |vollkommen )?recht|können uns|erreichen uns)\b"
)
GREETS = (
    r"Hallo|Guten (?:Tag|Morgen|Abend)|Sehr geehrte[rs]?|Liebe[rs]?|Werte[rs]?|Moin|Servus|Tag|"
    r"Gr(?:ü|ue)(?:ß|ss) Gott|Grüezi"
)
TITLES = (
    "herr herrn frau dr prof familie liebe lieber liebes zusammen alle allerseits an und ihnen "
    "euch "
    "team leute kunde kundin kunden kundinnen gast gaste eltern mitglied mitglieder nutzer "
    "nutzerin "
    "nutzende fahrgast fahrgaste reisende nachbarn nachbarinnen moin nochmal nochmals wieder noch "
    "einmal dame damen herren geehrte geehrter community leserin leser patientin patient"
)
ACKNOWLEDGES = (
    r"\b(?:leid|sorry|pardon|mist|argerlich|verargert|arger|unmut|frust\w*|unverstandnis)\b|"
    r"\b(?:bedau\w+|entschuld\w+|verzeih\w+|enttausch\w*|versteh\w*|verstandlich\w*|verstand\w*|"
    r"nachvollzieh\w*|nachzuvollziehen|berechtigt\w*|begreif\w*)\b|"
    r"\b(?:haben|hatten) (?:\w+ ){0,2}?recht\b|\bzu recht\b|\bgutes recht\b|\bernst\b|\bdank\w*\b|"
    r"\b(?:inakzeptabel|unangenehm|peinlich|schlimm|erschrocken|betroffen|zermurbend|zermurbt|"
    r"nervt|nervig|anstrengend|unschon|zumutung|katastrophe|schade|bitter|gefahrlich|schreck)\b|"
    r"\bnicht in ordnung\b|\bnicht (?:passieren|vorkommen|sein|akzeptabel)\b|\bzu (?:lang|lange|"
    r"spat)\b|"
    r"\b(?:ist|sind|war|waren|dauert) (?:\w+ )?(?:lang|lange|viel|hart)\b|"
    r"\bdarf (?:\w+ ){0,3}?nicht\b|"
    r"\b(?:hatte|hatten) (?:[\w-]+ ){0,6}?(?:mussen|sollen|durfen|konnen)\b|\bnicht allein\b|"
    r"\bihre?n? (?:frage|hinweis|kritik|nachricht|eindruck|anliegen|schilderung|beobachtung|"
    r"meldung|"
    r"sorge|sorgen|geduld|wut|zorn|bedenken|argument)\b|\bwir glauben ihnen\b|\bgut, dass\b|"
    r"\bwir (?:sehen|horen|wissen|merken)\b|\b(?:angekommen|gelesen)\b|"
    r"\b(?:fehler|falsch|unklar|missverstandlich|liegen geblieben|verloren|schiefgegangen|"
    r"schiefgelaufen|"
    r"schief gelaufen|daneben|ungeschickt)\b"
)
NEXT_STEP = (
    r"\b(?:schreiben|schicken|senden|nennen|sagen|geben|melden|rufen|erzahlen|teilen|lassen|kommen|"
    r"sprechen|bringen|zeigen|legen|tragen|schlagen|heben|klicken|nutzen|offnen|probieren|"
    r"versuchen|"
    r"schauen|finden|fragen|antworten|wahlen|vereinbaren|mailen|laden|starten|bekommen|erreichen) "
    r"sie\b|\bsie (?:erreichen|konnen|finden|bekommen|erhalten)\b|"
    r"\b(?:wir|ich) (?:(?:haben|habe|mochten|mochte|wollen|konnen|kann|werden|werde|lassen|lasse) |"
    r"(?:pruf|such|klar|frag|sprech|ruf|telefonier|schau|seh|tausch|reparier|korrigier|ander|"
    r"arbeit|"
    r"kummer|bereit|leit|geb|nehm|hol|offn|test|forsch|setz|stell|schick|send|bericht|informier|"
    r"meld|antwort|veroffentlich|besprech|gleich|bring|pack|rechn|verfolg|untersuch|verbesser|"
    r"ersetz|sperr|bestell|schul|liefer|plan|zeig|biet|tret|geh|les|spiel|erklar|sammel|sorg|"
    r"uberarbeit|kontaktier|schreib|mach|halt|bleib|losch|pass|verschieb|buch|reservier)(?:e|en|"
    r"n)\b)|"
    r"\b(?:pruf|such|klar|frag|sprech|ruf|schau|seh|tausch|korrigier|ander|kummer|leit|geb|nehm|"
    r"hol|"
    r"stell|schick|meld|bring|rechn|setz|bespr\w*|schreib|losch|find|sorg|hor|bereit|buch)(?:e|en|"
    r"n) "
    r"(?:wir|ich)\b|"
    r"\b(?:ist|sind|wurde|wurden|wird|werden) (?:[\w-]+ ){0,5}?(?:repariert|korrigiert|berichtigt|"
    r"geandert|getauscht|bestellt|informiert|weitergegeben|weitergeleitet|gesperrt|gereinigt|"
    r"behoben|"
    r"gefunden|unterwegs|auf dem weg|bereit|in arbeit|umgestellt|gestoppt|freigegeben|beauftragt|"
    r"eingeteilt|dran|wieder da|gepruft|geloscht|entfernt)\b|"
    r"\b(?:pruft|klart|repariert|tauscht|testet|untersucht|bespricht|bearbeitet|"
    r"(?:kummert|meldet) sich)\b|\b(?:genugt|reicht|lauft wieder)\b|"
    r"\bliegt (?:bereit|in|bei|beim|an|fur)\b|\bab (?:sofort|heute|morgen|"
    r"jetzt|" + _DAY[3:-1] + r")\b|"
    r"\bper (?:direkt|privat)?nachricht\b|\bprivat\w*\b|\bdirektnachricht\w*|\bim chat\b|"
    r"\beine? (?:kolleg\w+|mitarbeite\w+|techniker\w*|verantwortliche\w*|ansprechpartner\w*) \w+"
)
PRIVATE = (
    r"\bprivat\w*|\bdirekt-?nachricht\w*|\bdirekte?n? nachricht\w*|\bpersonliche?n? nachricht\w*|"
    r"\b(?:pn|dm|pm)\b|\b(?:per|via|uber) (?:e-?mail|mail|telefon|chat|messenger|whatsapp|"
    r"nachricht|post)\b|\bim chat\b|\b\w*formular\w*|\bmessenger\b|\bpostfach\b|\binbox\b|"
    r"\btelefonisch\b|\bvertraulich\w*|\b(?:eine|einer|als) (?:kurze[nr]? )?nachricht\b"
)
_SECRET = (
    r"(?:(?:bestell|auftrags|kunden|sendungs|telefon|handy|mobil|konto|vertrags|rechnungs|"
    r"versicherungs|buchungs|personalausweis|ausweis|mitglieds|ticket|vorgangs|steuer|patienten|"
    r"zahler|karten|ruckruf|tracking|depot|matrikel|schaden|kassenzeichen)-?nummer|nummer|"
    r"(?:e-?mail-?|mail-?|post|liefer|wohn|rechnungs)?adresse|anschrift|e-?mail|geburtsdatum|"
    r"geburtstag|iban|bankverbindung|kontodaten|bankdaten|kontaktdaten|kundendaten|"
    r"personlichen daten|zugangsdaten|daten|namen|nachnamen|vor- und nachnamen|passwort|pin|tan|"
    r"aktenzeichen|kartendaten)"
)
ASKS_DATA = (
    r"(?:\b(?:(?:nennen|geben|schicken|senden|teilen|schreiben|posten|mailen|sagen|hinterlassen|"
    r"ubermitteln|verraten|kommentieren|antworten|haben|konnen|konnten|wurden|mochten|mogen) sie|"
    r"(?:brauchen|benotigen|brauche|benotige|bekomme|bekommen|durfen|konnten) (?:wir|ich)|"
    r"(?:wir|ich) (?:brauchen|benotigen|brauche|benotige)|lautet|lauten|wie ist|bitte(?= (?:\w+ "
    r"){0,2}?(?:ihre?n?|die|den) (?:[\w-]+e[nrms]? )?" + _SECRET + r"\b)|"
    r"(?:an|unter|auf) welche[rmn]?(?=[^.!\n]*\?))\b[^.!?\n]{0,60}?"
    r"(?:\b(?P<at>(?:(?:ihr(?:e|en|er|em)?|die|den) )?(?:[\w-]+e[nrms]? )?" + _SECRET + r")\b"
    r"(?! (?:[\w-]+ ){0,3}?ein\b| (?:des|vom|von|auf|am|an|im|in|unser\w*|finden|steht|stehen) ?|"
    r" der (?!bestellung|sendung|rechnung|buchung)|, (?:die|unter)\b)))"
)
ANSWERS = (
    r"\b(?:ihre|die|diese|zu ihrer) frage\w*|\b(?:be)?antwort\w*|\bhier (?:ist|sind|finden|"
    r"steht)\b|"
    r"(?:^|[.!?]\s)(?:ja|nein)\b"
)
