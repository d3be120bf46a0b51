"""What the phrase rules look for in an Italian reply: regular expressions on folded text.

Folded: lower case, no accents, straight quotes. A group named `at` narrows the span. Each entry
is held to a bad and a good example in docs/check-rules/it.md. Italian leaves the subject out, so
«non ha letto» may speak of the customer or of the courier: the patterns look for what tells.
"""

from __future__ import annotations

_START = r"(?:^|[.!?;:,\n]\s?)"
_WRITING = r"(?:comment[oi]|recension[ei]|post|intervent[oi]|contenut[oi])"
_SORRY = (
    r"\b(?:dispiac\w+|spiac\w+|scus\w+|desolat[oaie]|rammaric\w+|mortificat[oaie]|perdon\w+|"
    r"dispiaciut[oaie]|rincresc\w+)"
)
# What other people are to the organisation: inside it or beside it.
_OUTSIDE = (
    r"(?:corrier[ei]|spedizionier[ei]|trasportator[ei]|vettor[ei]|poste(?: italiane)?|fornitor[ei]|"
    r"partner|banc(?:a|he)|circuit[oi]|produttor[ei]|gestor[ei]|provider|agenzi[ae]|"
    r"ditt[ae]|appalt\w+|piattaform[ae]|comune|regione|ministero|assicurazion[ei]|costruttor[ei]|"
    r"concession\w+|subappalt\w+|cooperativ[ae]|proprietari[oa]?|amministrator[ei])"
)
_INSIDE = (
    r"(?:collegh?[aei]|stagist[ae]|dipendent[ei]|operator[ei]|operatric[ei]|autist[aei]|"
    r"fattorin[oi]|postin[oi]|magazzinier[ei]|magazzino|cuoc[oh]?[oi]?|camerier[aei]|commess[oaie]|"
    r"tecnic[oi]|ragazz[oaie]|sistema|software|computer|cassier[aei]|segretari[aei]|filiale)"
)
_OTHERS = rf"(?:{_OUTSIDE}|{_INSIDE})"
_THE = r"(?:il|lo|la|i|gli|le|un|uno|una|nostr[oaie]|l'|un'|dei|delle|degli|quest[oaie]|quel\w*)"
_OF = r"(?:del|dello|della|dei|degli|delle|dell'|di|al|allo|alla|ai|agli|alle|all')"
_HIS = r"(?:su[oae]i?|vostr[oaie]|tu[oae]i?)"
_DONE_BADLY = (
    r"(?:sbagliat|dimenticat|scordat|confus|distratt|frantes|fraintes|trascurat|ignorat|omess)\w*"
)
_READ = (
    r"(?:lett|compilat|controllat|verificat|consultat|seguit|ascoltat|guardat|capit|rispettat|"
    r"conservat|prestat|fatt|chiest|chiamat|avvisat|avvertit|contattat|scritt|telefonat|prenotat|"
    r"indicat|inserit|segnalat|comunicat|dett|disdett|mess|pagat|cliccat|usat|utilizzat|scelt|"
    r"informat|pensat|aspettat|attes|arrivat|pres|impostat)[oaie]"
)
_TO_READ = (
    r"(?:legger\w*|rilegger\w*|controllar\w*|verificar\w*|guardar\w*|chieder\w*|informarsi|"
    r"prenotare|seguire|pensarci|stare (?:piu )?attent\w|fare (?:piu )?attenzione|"
    r"prestare (?:piu )?attenzione|"
    r"avvisarci|avvertirci|chiamarci|telefonarci|telefonare|scriverci|contattarci|dircelo|"
    r"segnalarcelo|segnalarlo|dirlo|comunicarcelo|aspettare|consultare|rispettare|compilare|"
    r"arrivare (?:prima|in orario|puntual\w)|aprire gli occhi|una telefonata|un'occhiata)"
)
_SURE = (
    r"(?:evidentemente|forse|probabilmente|chiaramente|sicuramente|certamente|ovviamente|"
    r"a quanto pare|magari|temo che|ci pare che|mi sa che|purtroppo)"
)
_TO_PERSON = r"(?:le|vi|gliel[oaie]|ve l[oaie]|gliene|ve ne)"
_GIFT = (
    r"(?:buon[oi]\b(?! (?:giorn|sera|lavor|viagg|fine|week))(?: (?:sconto|acquisto|regalo|spesa|"
    r"omaggio|pasto)\b)?|voucher|coupon|"
    r"codice (?:sconto|promo\w*)|scont[oi]|omaggi[o]?|gift card|gratis|gratuit\w+)"
)
_DAY = (
    r"(?:domani|dopodomani|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|"
    r"natale|pasqua|fine (?:mese|settimana|giornata|anno)|"
    r"(?:la )?(?:fine|prossima settimana|giornata|serata))"
)
_UNITS = r"(?:h\b|or[ae]|giorn[oi]|minut[oi]|settiman[ae]|mes[ei]|giornat[ae])"
_MANY = (
    r"(?:\d+|un|uno|una|due|tre|quattro|cinque|sei|sette|otto|dieci|dodici|quindici|venti|"
    r"ventiquattro|quarantotto|settantadue|poch[ei]|pochissim[ei]|qualche|alcun[ei]|mezz')"
)

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        r"\bse (?:solo |almeno |soltanto )?(?:lei |voi )?(?:ci |si |mi )?(?:avesse|fosse stat[oa]|"
        rf"aveste|foste stati)(?! gia) (?:\w+ ){{0,2}}?(?:{_READ}|piu attent\w|attent\w)\b",
        r"\b(?:lei|voi) (?:\w+ ){0,2}?(?:avrebbe|avreste|doveva|dovevate|poteva|potevate)"
        rf" (?:\w+ ){{0,2}}?(?:dovuto|potuto|{_TO_READ})",
        rf"\b(?:avreste|dovevate|potevate) (?:\w+ ){{0,2}}?(?:dovuto|potuto|{_TO_READ})",
        rf"{_START}(?:e |ma |pero |allora |forse |magari |anche )?(?P<at>(?:avrebbe|doveva|poteva) "
        rf"(?:\w+ ){{0,2}}?(?:dovuto |potuto )?{_TO_READ})",
        r"\b(?:avrebbe|avreste|poteva|doveva) (?:\w+ )?(?:dovuto |potuto )?"
        r"(?:avvisarci|avvertirci|chiamarci|contattarci|scriverci|dircelo|segnalarcelo|pensarci)\b",
        r"\b(?:bastava|sarebbe bastato|era sufficiente|bastavano|ci voleva|sarebbe stato "
        rf"sufficiente) (?:\w+ )?{_TO_READ}",
        r"\b(?:bisognava|occorreva|andava) (?:\w+ )?(?:lett[oaie]|legger\w*|controllare prima|"
        r"avvisarci|chiamarci|pensarci|informarsi)\b",
        r"\b(?:e stat[oa] lei|siete stati voi|e stata lei stessa|e stato lei stesso) (?:a|ad|che)\b"
        r"(?! (?:segnal|avvis|avvert|far|dir|accorg|scopr|chied|aiut))",
        r"\b(?:lei|voi) (?:\w+ ){0,2}?non (?:ci |si |mi |l')?(?:ha|avete|e|siete|aveva|avevate) "
        r"(?:\w+ ){0,2}?"
        r"(?:lett|compilat|controllat|verificat|consultat|seguit|ascoltat|guardat|capit|rispettat|"
        r"conservat|prestat|mess|presentat|avvisat|avvertit|comunicat|disdett|informat|inserit|"
        r"indicat|fornit|scritt|aggiornat|ritirat|pagat)[oaie]\b",
        r"\bnon (?:ha|avete) (?:proprio |davvero |mai )?(?:nemmeno|neanche|neppure) "
        r"(?:\w+ )?(?:lett|guardat|provat|apert|controllat|verificat|consultat)[oaie]\b",
        r"\bnon (?:ha|avete) (?:mai |proprio |forse )?(?:letto|compilato|consultato|rispettato|"
        r"seguito) (?:bene|attentamente|con attenzione|correttamente|(?:il|la|le|i|gli|l'|lo) ?"
        r"(?:nostr[oaie] )?(?:regolament|condizion|istruzion|avvis|contratt|descrizion|scheda|"
        r"inform|modul|etichett|mail|indicazion|procedur|manual|termini|orari|cartell))",
        r"\bnon (?:ha|avete) (?:\w+ )?prestato (?:\w+ )?attenzione\b",
        r"\b(?:lei|voi) (?:\w+ ){0,2}?(?:ha|si e|avete|vi siete|aveva) (?:\w+ ){0,2}?"
        rf"{_DONE_BADLY}",
        rf"(?<!che )\b{_SURE} (?:lei |voi )?(?:non |si |vi |l'|ci )?(?:ha|avra|avete|avrete|e|"
        rf"siete|abbia|abbiate|aveva) (?:\w+ )?(?:{_DONE_BADLY}|lett[oa]|capit[oa]|guardat[oa]|"
        r"controllat[oa]|compilat[oa]|seguit[oa])\b",
        rf"(?:^|[.!?]\s)(?P<at>(?:ha|si e|avete|vi siete) (?:\w+ )?{_DONE_BADLY})",
        r"(?<!le )(?<!vi )\b(?:ha|avete) (?:fornit|inserit|indicat|dat|scritt|compilat|digitat|"
        r"comunicat|selezionat|ordinat|scelt|usat|utilizzat|impostat|montat|lavat)[oaie]"
        r" (?:\w+ |l'|un'){0,4}?(?:indirizz|codic|modul|iban|tagli|numer|mail|dat[oi]\b|civic|"
        r"prodott|nom[ei]\b|cap\b|programm|misur|capo|filtr)\w* (?:\w+ )?(?:sbagliat|errat|"
        r"incomplet|inesatt|male\b|in modo)\w*",
        r"\bda (?:lei|voi) (?:fornit|inserit|indicat|compilat|comunicat|dat)[oaie] (?:\w+ )?"
        r"(?:era|erano|e|sono|non|risulta|risultano)\b",
        rf"\b(?:{_HIS} (?:\w+ )?(?:negligenza|disattenzione|distrazione|mala ?fede|"
        r"superficialita|"
        r"fretta|imprudenza|imperizia|svista|dimenticanza|colpa|incuria|leggerezza|inesperienza|"
        r"ignoranza))\b",
        r"(?<!non e )(?<!non e un )(?<!non era )(?<!non e stata )(?<!non e certo )\b(?:colpa|"
        r"sbaglio|errore|problema) (?:e |era )?(?:(?:solo|tutt[oa]|esclusivamente|"
        r"unicamente|"
        rf"soltanto) )?(?:e )?(?:{_HIS})\b(?! \w+(?:o|a|e|i) (?:e|era|non))",
        rf"(?<!non e )\bun {_HIS} (?:\w+ )?(?:errore|sbaglio)\b|\b(?:errore|sbaglio) da parte "
        rf"{_HIS}\b|"
        rf"\b(?:a|per) (?:causa|colpa) {_HIS}\b|\bper {_HIS} (?:\w+ )?(?:errore|colpa|scelta)\b",
        r"\b(?:la )?colpa (?:non e nostra|e di chi (?:non )?\w+)|\bnon e colpa nostra se\b",
        r"\blei e (?:stat[oa] )?l'unic[oa]\b|\bvoi siete (?:gli unici|i soli)\b|"
        r"\bl'unic[oa] (?:client[ei]|ospite|persona|utente) (?:a|ad|che)\b(?! (?:puo|sa))|"
        r"\bl'unic[oa] (?:a lament|ad? (?:aver |avere |non aver )?(?:protest|problem|capit))\w*",
        r"\bchi e causa del su[oi]\b|\bse l'e (?:cercata|voluta)\b|\bse la sia cercata\b",
        r"\b(?:la|per la) prossima volta (?:\w+ )?(?:legga|controlli|stia|faccia|presti|ci pensi|"
        r"si informi|eviti|arrivi|verifichi|chieda|cerchi|impari|si organizzi|pensi|guardi|ordini|"
        r"prenoti|si ricordi|sia piu)\b",
        r"\b(?:doveva|dovevate|poteva|potevate) pensarci\b|\bci (?:doveva|dovevate|poteva) "
        r"pensare\b",
        r"\b(?:uso|utilizzo|impiego) (?:improprio|scorretto|errato|non corretto|sbagliato)\b|"
        r"\bcattiva manutenzione\b|\bmancata manutenzione\b",
        r"\b(?:l')?ha (?:firmat|accettat|confermat|scelt|volut|approvat|rott|res)[oaie] lei\b",
        r"\bil problema (?:e|sta|non e) (?:solo |tutto )?(?:lei|dalla sua parte|di chi (?:usa|non)|"
        r"suo|tra la sedia)\b",
        r"\bchi (?:non )?(?:legge|sa leggere|si informa|arriva (?:tardi|in "
        r"ritardo))\b[^.!?\n]{0,20}"
        r"\b(?:non|poi|si)\b",
        r"\b(?:e|era) (?:lei|voi) (?:ad? aver\w*|che (?:ha|non ha|non|arriva|doveva|avrebbe|"
        r"sbaglia))\b",
        r"\bse non si (?:legg|controll|rispett|ascolt|inform)\w+|\bnon (?:si )?(?:puo|potete|"
        r"possono) (?:certo |mica )?pretendere\b|\b(?:pretende|pretendete) (?:che|di)\b|\bpeggio "
        r"per (?:lei|voi|chi)\b",
        r"\b(?:ora|adesso|poi|e) (?:si lamenta|vi lamentate|viene a lament\w+|venite a lament\w+|"
        r"se la prende con noi|da la colpa a noi)\b|\blei (?:arriva|si presenta|e arrivat[oa]|si e "
        r"presentat[oa]) (?:\w+ )?(?:in ritardo|tardi|senza)\b",
        r"\bve la siete (?:cercata|voluta)\b|\bil problema e che (?:lei|voi)\b|\bchi (?:prenota|"
        r"arriva|compra|acquista|ordina|chiama|paga|sceglie|firma|viene)\b[^.!?\n]{0,40}\b(?:sa a "
        r"cosa|sa bene|sa che|poi non|non puo (?:lament|preten)\w+|si arrangia|se ne assume)",
        r"(?<!non )(?<!non era )(?<!non e )(?<!non erano )(?<!poco )\b(?:chiaramente|"
        r"espressamente) (?:scritt|indicat|specificat|riportat|segnalat)[oaie]\b|(?<!non era "
        r")(?<!non e )(?<!non erano )(?<!non sono )(?<!va )(?<!andava )(?<!essere )\b(?:scritt|"
        r"indicat|segnalat|riportat|specificat)[oaie] (?:chiaramente|a chiare lettere|in (?:grande|"
        r"grassetto|bella vista)|ovunque|dappertutto|nero su bianco)\b|(?<!non e )(?<!non era "
        r")(?<!non erano )(?<!poco )(?<!piu )(?<!in modo )\bben visibil[ei]\b",
        r"\bnon (?:ha|avete) mai (?:fatto|eseguito|effettuato|richiesto|prenotato|provveduto|"
        r"aggiornato|presentato)\b|\bnon (?:possiamo|siamo) (?:mica |certo )?(?:indovin\w+|"
        r"legger\w+ nel pensiero|maghi|veggenti|indovini)\b",
    ),
    "denial": (
        r"\bnon (?:e|era|sono) (?:\w+mente |affatto |proprio |per niente |per nulla |certo )?"
        r"(?:vero|vera|vere|veri|veritier[oaie])\b",
        r"\bnon corrispond\w+ (?:\w+ )?(?:al vero|alla (?:verita|realta)|a verita|ai fatti)\b",
        r"\b(?:e|sono|tutto|tutta|semplicemente|assolutamente|totalmente|completamente) "
        r"(?:\w+mente |tutto |tutta |del tutto )?(?:fals[oaie]|falsita|(?:una )?"
        r"(?:bugia|menzogna|balla|calunnia|falsita|fandonia|frottola)|un'invenzione|"
        r"inventat[oaie]|bugie|invenzioni)\b",
        r"\b(?:lei|voi) (?:\w+ )?(?:mente|mentite|inventa|inventate|esagera|esagerate|pretende|"
        r"pretendete|dice il falso)\b|\b(?:sta|state) (?:\w+ )?(?:mentendo|inventando|esagerando|"
        r"raccontando (?:balle|bugie|frottole))\b|\b(?:si e|vi siete) (?:\w+ )?inventat\w+|"
        r"\b(?:ha|avete) inventato\b|\bdice (?:il falso|bugie)\b",
        r"\b(?:fals[ae]|fint[ae]|fasull[ae]) (?:recension|testimonianz|afferm|accus|dichiaraz)\w+|"
        r"\b(?:recension|testimonianz|accus|afferm)\w+ (?:\w+ )?(?:fals[ae]|fint[ae]|fasull[ae]|"
        r"inventat[ae]|infondat[ae]|gratuit[ae]|pretestuos[ae])\b|\binfondat[oaie]\b",
        r"\bnon (?:e|sono|ci e|le e|era) (?:assolutamente |affatto |proprio |certo )?(?:mai )?"
        r"(?:success|accadut|capitat)[oaie]\b|\bnon (?:e|sono) mai avvenut[oaie]\b",
        r"\bnon (?:ci |mi )?(?:succede|capita|accade) mai\b",
        r"\bnon (?:ci|mi) risult\w+|\ba (?:noi|me) non risult\w+|\bnon risult\w+ (?:nessun|alcun|"
        r"niente|nulla)\w*",
        r"\bnon (?:abbiamo|c'e|vi e|troviamo|esiste) (?:nessuna|alcuna|la minima)? ?"
        r"(?:traccia|evidenza|prova|colpa|responsabilita)\b",
        r"\ble cose non (?:sono andate|stanno|sono|stavano) (?:\w+ )?(?:cosi|in questo modo|come)\b"
        r"(?! (?:dov|vol|spera|avre|devo|meri|desid))",
        r"\bnon (?:e|sara|puo essere) (?:\w+ )?andata (?:\w+ )?(?:cosi|in questo modo|"
        r"come (?:dice|racconta|descrive|sostiene|scrive|lei|voi|afferma))\b",
        r"\bnessuno (?:\w+ )?(?:si e|s'e|si era|ha|aveva) (?:mai )?(?:lamentat|protestat|reclamat|"
        r"avuto (?:problem|da ridire|nulla)|detto (?:niente|nulla)|segnalat)\w*",
        r"\bmai (?:nessuno|un client\w+) (?:si e|ha)\b|\bnon si e mai lamentat[oa] nessuno\b",
        r"\bmai (?:avuto|ricevuto|registrato|riscontrato) (?:nessuna? |alcuna? |una? |un solo |"
        r"una sola |quest[oaie] |simili |di questi )?(?:tip[oi] di )?(?:problem|lamentel|reclam|"
        r"segnalazion|contestazion|protest|critic|noi[ae])\w*",
        r"\bnessun'? ?altr[oa] (?:client|ospit|utent|pazient|passegger|si |ha |persona|e mai)\w*",
        r"\be la prima volta che (?:\w+ )?(?:succede|capita|accade|sentiamo|sento|riceviamo|"
        r"qualcuno|un client\w+|ce lo|si lament\w+|leggiamo)\b",
        r"\b(?:e|siete|sarebbe) (?:il prim[oa]|la prima|i primi) (?:client[ei] |person[ae] |ospite "
        r")?"
        r"(?:a lament|ad? (?:aver |avere )?(?:dire|dirlo|dircelo|protest|problem))\w*",
        r"\bnon e (?:certo |mica |di |una |un |affatto |per niente |assolutamente ){0,4}?(?:colpa "
        r"nostra|"
        r"nostra (?:colpa|responsabilita)|nostro problema|problema nostro|responsabilita nostra|"
        r"imputabile a noi|affar nostro)\b",
        r"\bnon (?:siamo|ci riteniamo|ci sentiamo|possiamo (?:ritenerci|essere ritenuti|esser)) "
        r"(?:\w+ )?(?:responsabili|colpevoli)\b|\bdecliniamo (?:ogni|qualsiasi|qualunque)\b",
        r"\bnoi (?:non c'entriamo|non abbiamo (?:colpe|nessuna colpa|fatto nulla|sbagliato))\b|"
        r"\bnon c'entriamo (?:nulla|niente|assolutamente)\b",
        r"\bnon abbiamo (?:\w+ )?(?:commesso|fatto) (?:alcun|nessun) (?:errore|sbaglio)\b|"
        r"\bnon (?:abbiamo|ho) sbagliato\b|\bnessun errore da parte nostra\b",
        r"\b(?:irreprensibil|ineccepibil|inappuntabil)\w+",
        r"(?:^|[.!?]\s)(?P<at>(?:ma )?(?:e |mi pare |ci sembra |assolutamente |praticamente )?"
        r"impossibile)(?=[.,!]|$| che )",
        r"\bquello che (?:dice|dite|scrive|scrivete|racconta|raccontate|afferma|sostiene|descrive)"
        r" (?:\w+ ){0,2}?(?:non sta in piedi|non ha senso|non esiste|e impossibile|e assurdo|"
        r"non torna)",
        r"\b(?:mi|ci) (?:pare|sembra|risulta) (?:davvero |molto |alquanto |piuttosto |proprio |"
        r"assai "
        r")?(?:strano|impossibile|improbabile|difficile (?:da )?creder\w+|inverosimile|poco "
        r"credibile)\b|\b(?:dubitiamo|dubito|stentiamo a credere|non le crediamo|non ci "
        r"crediamo)\b",
        r"\bla (?:realta|verita) e (?:\w+ )?(?:un'altra|altra|divers[ao])\b|\bi fatti (?:sono|"
        r"stanno|dicono|si sono svolti) (?:\w+ )?(?:divers|altr|in modo)\w*",
        r"\ba suo dire\b|\b(?:pura|frutto di|solo) fantasi[ae]\b|\bse l'e (?:sognat|inventat)\w\b|"
        r"\bsi sara (?:confus|sbagliat|sognat)\w\b|\bcos[ae] (?:mai avvenut|mai success|"
        r"inventat)\w",
        r"\b(?:il|la|i|le|un|una|quest[oa]|su[oa]) presunt[oaie]\b",
        r"\b(?:priv[oaie] di|senza (?:alcun |nessun )?) ?fondamento\b|\bcampat[oaie] in aria\b|"
        r"\btutt'altra (?:storia|versione|cosa)\b|\b(?:e|sia|raccontando|racconta) (?:\w+ "
        r")?un'altra storia\b|\bversione (?:\w+ )?diversa\b",
        r"\bnon (?:c'e|ci sono|c'era|c'e stat[oa]|ci sono stat[ie]|esiste|vi e|abbiamo avuto) "
        r"(?:stat[oaie] )?(?:mai )?(?:alcun|nessun)[oa']* ?(?:ritard|problem|error|guast|disserviz|"
        r"disguid|anomal|malfunzion|episod|discrimin|scortes|mancanz|difett)\w*\b(?! (?:a|ad|per|"
        r"se|di|con) )",
        r"\bnon (?:c'e|ci sono) mai stat[oaie]\b|\bnessuno (?:l'|la |le |vi )?ha (?:mai "
        r")?(?:trattat[oaie] male|insultat|offes|maltratt|aggredit|mancato di rispetto|promess|"
        r"obbligat|costrett|minacciat|truffat|derubat)\w*|\b(?:era|erano) (?:\w+ )?(?:perfett|"
        r"impeccabil|freschissim|squisit|caldissim)[oaie]+\b",
        r"\babbiamo (?:le|visionato le|rivisto le|controllato le) (?:telecamere|registrazioni)\b|"
        r"\ble telecamere (?:dicono|mostrano|parlano|dimostrano)\b|\b(?:le|i) (?:prove|nostri dati|"
        r"documenti) (?:dicono|dimostrano|parlano)\b",
        r"\b(?:riesce|e|resta|sembra|pare|troviamo|trovo) (?:\w+ )?difficile (?:da )?creder\w*|"
        r"\b(?:lei )?si (?:sta )?confond(?:e|endo) (?:con|lei)\b|\blei si confonde\b|\bnon abbiamo "
        r"(?:mai )?(?:ricevuto|avuto|registrato) (?:alcun|nessun)[oa']* ?(?:altr[oa] )?(?:lamentel|"
        r"reclam|contestazion|protest|critic)\w*",
    ),
    "blame-others": (
        r"\b(?:colpa|responsabilita|negligenza|inefficienza|mancanza) (?:e |era |sara )?"
        rf"(?:(?:tutta|esclusiva|solo|unicamente|interamente|soltanto) )?{_OF} ?(?:nostr[oaie] )?"
        rf"{_OTHERS}\b",
        rf"\b(?:errore|sbaglio|leggerezza) (?:commess[oa] )?(?:da|dal|dalla|{_OF}) ?(?:nostr[oaie] "
        r")?"
        rf"{_OUTSIDE}\b",
        rf"\b{_THE} ?(?:nostr[oaie] )?{_OTHERS}(?: \w+)? (?:e|sono|era|erano) (?:\w+ )?"
        r"(?:(?:l'|il |la |gli |i )?unic[oai]+ )?(?:il |la |i |le )?"
        r"(?:responsabil[ei]|colpevol[ei])\b",
        r"\b(?:problema|ritardo|guasto|disguido|danno|disservizio|errore) (?:\w+ )?(?:e|era|"
        r"riguarda solo|e tutto|e solo|sta) (?:tutto |solo |unicamente )?(?:del|dello|della|"
        r"dell'|dei|"
        rf"degli|di) ?{_OTHERS}\b",
        r"\b(?:imputabil[ei]|attribuibil[ei]|attribuire|addebitare|addebitabil[ei]|ascrivibil[ei]|"
        rf"riconducibil[ei]) (?:\w+ )?(?:a|{_OF}) ?",
        r"\b(?:l'|li |le |lo |la )?(?:ha|hanno) (?:fatto|causat[oaie]|rott[oaie]|danneggiat[oaie]|"
        r"pers[oaie]|combinat[oaie]|rovinat[oaie]|sbagliat[oaie]|smarrit[oaie]) (?:tutto )?(?:il|"
        rf"lo|la|i|gli|le|l') ?{_OTHERS}\b",
        rf"\b(?:il|un|una|la|lo|l'|uno) ?(?:nuov[oa] |giovane )?{_OTHERS} ha (?:\w+ )?(?:sbagliato|"
        r"combinato|fatto (?:confusione|un pasticcio|casino|un errore)|dimenticato|perso)\b",
        r"\b(?:se la prenda|prendersela|se la deve prendere|prenda?tevela|lamentarsi|si lamenti|"
        r"lamentatevi|se la veda|vedersela|chieda conto|chiedere conto|reclami|reclamare) "
        rf"(?:con (?:il|lo|la|i|gli|le|l'|loro|chi)|a (?:chi|loro)|{_OF} ?{_OTHERS})",
        r"\bnon (?:dipend\w+|e dipes[oa]|e dipendente|e dovut[oa]|e attribuibile) (?:\w+ )?"
        r"(?:da noi|a noi|dal nostro)\b|\bnon siamo (?:noi|stati noi)\b(?! a (?:gest|dec|tratt))|"
        r"\bnoi non c'entriamo\b|\bnon c'entriamo (?:nulla|niente)\b",
        r"\b(?:hanno sbagliato|e colpa|ha sbagliato) (?:loro|quelli|chi)\b|\bcolpa loro\b|"
        rf"\be stat[oa] (?:il|la|un|una|l'|lo) ?{_OTHERS} (?:a|ad|che)\b",
        rf"\b(?:rivolg\w+|chied\w+|scriv\w+) (?:\w+ )?(?:direttamente )?{_OF} ?{_OUTSIDE}"
        r"[, ]+(?:non|mica) (?:a|con) noi\b",
        r"\bcert[ie] (?:corrieri|fornitori|colleghi|partner|autisti)\b|\bcon loro e non con noi\b|"
        r"\bnon e partit[oa] da noi\b",
    ),
    "already-said": (
        r"\bcome (?:\w+ )?(?:le |vi |gliel')?(?:abbiamo |ho |avevamo |avevo )?(?:gia|ampiamente|"
        r"piu "
        r"volte|ripetutamente) (?:\w+ )?(?:dett|scritt|spiegat|comunicat|anticipat|indicat|ribadit|"
        r"segnalat|riferit|precisat|rispost|chiarit|ripetut|ricordat|accennat|menzionat|specificat"
        r")[oaie](?: (?:piu volte|in precedenza|nel messaggio precedente))?\b[, ]*",
        r"\bcome (?:le |vi )(?:(?:abbiamo|ho|avevamo|avevo) (?:\w+ )?(?:dett|scritt|spiegat|"
        r"comunicat|anticipat|indicat|ribadit|precisat|rispost|chiarit)[oaie]|dicev(?:o|amo)|"
        r"scrivev(?:o|amo)|spiegav(?:o|amo)|accennav(?:o|amo)|anticipav(?:o|amo))\b[, ]*",
        r"\bcome (?:ribadito|ripetuto|scritto sopra|detto (?:sopra|prima|in precedenza)|"
        r"(?:da|dalla) (?:nostra )?precedente \w+)\b[, ]*",
        r"\b(?:le|vi) (?:abbiamo|ho|avevamo|avevo|e stato|era stato) (?:gia|piu volte) (?:\w+ )?"
        r"(?:dett|scritt|spiegat|comunicat|indicat|ribadit|rispost|chiarit|ripetut|precisat|fornit|"
        r"dat)[oaie]\b",
        r"\b(?:gliel'|ve l'|l'|lo |ve lo |glielo )(?:abbiamo|ho|avevamo|avevo) (?:gia|piu volte|"
        r"ampiamente) (?:\w+ )?(?:dett|scritt|spiegat|comunicat|ribadit|chiarit|ripetut)[oaie]\b|"
        r"\b(?:gliel'|ve l')(?:abbiamo|avevamo|avevo|ho) (?:dett|scritt|spiegat)[oaie]\b",
        r"\b(?:abbiamo|avevamo|avevo|ho) (?:gia|piu volte|ampiamente) (?:\w+ )?(?:dett|spiegat|"
        r"chiarit|ribadit|ripetut|"
        r"dato (?:una )?risposta|rispost)[oaie]?\b(?! (?:ai|al|agli|alla (?:ditta|banca|famiglia|"
        r"collega|regione))\b)",
        r"\be (?:gia|piu volte) stat[oa] (?:\w+ )?(?:dett|spiegat|chiarit|comunicat|rispost|"
        r"ribadit|"
        r"fornit)[oa]\b",
        r"\b(?:le |vi |glielo |ve lo )?(?:ripeto|ripetiamo|ribadisco|ribadiamo)\b",
        r"(?:^|[.!?]\s)(?P<at>per l'ennesima volta|ancora una volta|una volta per tutte)\b[,:]?"
        r"(?! (?:ci scus|grazie|scus|ha ragione|le chied))|\bper l'ennesima volta(?= (?:le|vi) )",
        r"\b(?:detto e ridetto|scritto e riscritto|spiegato e rispiegato)\b|\b(?:dett|scritt|"
        r"spiegat|ripetut|comunicat)[oa] (?:\w+ )?(?:mille|cento|piu|tante|decine di) volte\b",
        r"\bnon (?:so|sappiamo) (?:piu )?(?:come|in che lingua) (?:dir|spieg|ripet|far)\w+|"
        r"\bquante volte (?:ancora )?(?:dobbiamo|devo|ve lo|glielo)\b|\bvi abbiamo gia\b(?= dato)",
        r"\bse (?:avesse|aveste) letto (?:la|le|il) (?:nostr[ao]|precedent\w+) (?:rispost|messagg|"
        r"mail)\w*",
        r"\b(?:legg\w+|rilegg\w+|veda|guardi|vada a rilegger\w+) (?:bene )?(?:la|il|le|i) "
        r"(?:nostr[oa] |mi[oa] )?(?:rispost[ae]|comment[oi]|messaggi[o]?|post) (?:precedent[ei]|"
        r"sopra|qui sopra|di (?:ieri|prima)|che (?:le|vi))|\bvedi (?:sopra|risposta)\b|\bsi veda "
        r"sopra\b|\bdett[oa] (?:due|tre|quattro|cinque|dieci) volte\b",
    ),
    "scold": (
        r"\b(?:si calmi|calmatevi|si dia una (?:calmata|regolata)|datevi una (?:calmata|regolata)|"
        r"si rilassi|rilassatevi|si tranquillizzi|stia (?:\w+ )?(?:calm[oa]|tranquill[oa]|"
        r"buon[oa])|"
        r"state (?:calmi|tranquilli|buoni)|manten\w+ la calma|calma e sangue freddo)\b|"
        r"(?:^|[.!?]\s)calma(?=[.!,])",
        r"\b(?:cerchi|provi|cercate|provate|tenti) di (?:\w+ )?(?:calmarsi|stare|essere|mantenere|"
        r"moderar\w+|rimanere|restare)\b|\b(?:resti|rimanga|restate|rimanete) (?:calm|educat|"
        r"gentil|corrett|civil|ragionevol)\w+",
        r"\bnon (?:si|vi) (?:arrabbi|agiti|scaldi|alteri|innervosisca|inalberi|agitate|arrabbiate|"
        r"scaldate|innervosite|offenda)\b|\bnon (?:alzi|alzate) (?:la voce|i toni)\b|\bnon se la "
        r"prenda\b",
        r"\b(?:non serve|e inutile|inutile|non c'e (?:bisogno|motivo|ragione) di|non (?:e|era) il "
        r"caso di|non vale la pena di?|non ha senso) (?:\w+ )?(?:a (?:nulla|niente) )?(?:urlare|"
        r"gridare|alzare|arrabbiarsi|insultar\w+|offender\w+|agitarsi|innervosirsi|scaldarsi|"
        r"essere (?:maleducat|scortes|aggressiv|sgarbat)\w+|usare (?:quest|cert|il maiuscol)\w*|"
        r"scrivere in maiuscolo|lamentarsi|polemizzare|fare polemic\w+|prendersela|"
        r"aggredir\w+|inveire|sbraitare)",
        r"\bmoder(?:are|i|ate|ando|asse|i pure) (?:\w+ ){0,2}?(?:termin[ei]|ton[oi]|linguaggio|"
        r"parole)\b|\babbass(?:are|i|ate|iamo|ando) (?:\w+ )?(?:ton[oi]|voce|cresta)\b",
        r"\b(?:il )?suo (?:tono|linguaggio|modo di (?:scrivere|parlare|porsi|fare))\b|\bil vostro "
        r"(?:tono|linguaggio)\b|\b(?:quest[oi]|cert[oi]|simil[ei]|tal[ei]) (?:ton[oi]|termini|"
        r"linguaggio|modi|maniere)\b|\bton[oi] (?:simil[ei]|acces[oi]|offensiv[oi]|aggressiv[oi]|"
        r"inaccettabil[ei]|del genere|di questo tipo|arrogant[ei]|polemic[oi])\b",
        r"\bun (?:minimo|po'?|pizzico|briciolo)(?: \w+)? di (?:piu di )?(?:educazione|rispetto|"
        r"pazienza|buon ?senso|cortesia|garbo|comprensione|umilta|civilta|buone maniere|decenza|"
        r"gentilezza)\b|\bpiu (?:educazione|rispetto|pazienza|umilta|cortesia)\b",
        r"\b(?:abbia|abbiate|porti|portate|serve|ci vuole|occorre|avere|portare) (?:\w+ "
        r")?pazienza\b"
        r"|\b(?:porti|portate|portare|pretendiamo|esigiamo|meritiamo|ci vuole|serve) (?:\w+ )?"
        r"rispetto\b|\brispetto (?:per|verso|di) chi lavora\b|\brispett\w+ (?:il lavoro altrui|"
        r"chi lavora)\b",
        r"\b(?:sia|siate|cerchi di essere|essere) (?:\w+ )?(?:educat|pazient|ragionevol|rispettos|"
        r"onest|civil|uman|obiettiv|collaborativ)\w*(?! (?:con lei|con voi|con i client|con chi "
        r"ci))",
        r"\b(?:l'|buona |impari (?:un po'? di )?|imparate (?:un po'? di )?|questione di |lezioni "
        r"di |"
        r"mancanza di |mancata )educazione\b",
        r"\b(?:si vergogni|vergognatevi|dovrebbe vergognarsi|dovreste vergognarvi|la smetta|"
        r"smettetela|smetta di|smettete di|la pianti|piantatela|la finisca|finitela|basta (?:urla|"
        r"insult|offes|polemic|lamentel|lamentarsi)\w*|poche storie)\b",
        r"\bnon (?:accettiamo|accetto|tolleriamo|tollero|ammettiamo|permettiamo|consentiamo|"
        r"sono (?:ammess|tollerat|accettat|accettabil)\w*) (?:\w+ ){0,2}?(?:insult|offes|ton[oi]|"
        r"maleducazion|linguagg|parolacc|accus|atteggiament|modi)\w*",
        r"\b(?:gli |certi |questi )?(?:insulti|offese|parolacce) (?:non|gratuit|sono)\w*|"
        r"\blinguaggio "
        r"(?:inappropriat|scurril|offensiv|inaccettabil|del genere|volgar|da|consono)\w*|"
        r"\bmaleducazione\b(?! (?:del|di|al|con cui|allo))",
        r"\bla invit\w+ (?:\w+ )?a (?:moderare|mantenere|usare|rivolgersi|esprimersi|calmarsi|"
        r"avere|essere|un|una|evitare|rispettare|non|rilegger\w*|riflettere)\b|\bvi invit\w+ "
        r"(?:\w+ "
        r")?a (?:moderare|mantenere|calmar|avere (?:pazienza|rispetto))\w*",
        r"\bprima di (?:scrivere|parlare|commentare|giudicare|accusare|lamentarsi|criticare|"
        r"sparare|sputare|insultare)\b[^.!?\n]{0,40}\b(?:pens|riflett|inform|cont|ragion|guard|"
        r"legg|verific|chied|si )\w*",
        r"\bconti fino a (?:dieci|10|tre)\b|\bci dorma sopra\b|\bmi dia del lei\b|\bchi si crede "
        r"di essere\b|\bcome si permette\b|\bnon si permetta\b",
        r"\bchi (?:urla|insulta|offende|grida|alza la voce|strilla) \w+|\brespiri(?=[.!,]|$| "
        r"(?:profond|e ))|\bfaccia un (?:bel )?respiro\b|\bcon (?:la |un po'? di )?calma si\b|"
        r"\b(?:il )?suo (?:atteggiamento|comportamento) (?:non|e)\b|\bcon quest[oi] "
        r"(?:atteggiamento|modi)\b",
        r"\bla (?:prego|pregherei|preghiamo) (?:\w+ )?di (?:usare|moderare|essere|evitare|non|"
        r"mantenere|calmarsi|avere|rispettare|abbassare|rivolgersi)\b|\bnon (?:e (?:questo )?(?:il "
        r")?modo|sono (?:questi )?(?:i )?modi) (?:di|giust|corrett|questo)\w*|\bun po'? piu "
        r"(?:educat|gentil|pazient|rispettos|cortes)\w+",
    ),
    "non-apology": (
        rf"{_SORRY}(?: \w+){{0,3}},? se (?:lei |voi |qualcuno |la cosa |cio |questo )?(?:si (?:e|"
        r"sente|sentiv\w|fosse|sia|e' )|vi (?:siete|sentite|foste|siate)|(?:ha|avete|abbia|avesse|"
        r"abbiate) (?:\w+ )?(?:avut|percepit|vissut|trovat|interpretat|pensat|credut|fraintes|"
        r"ritenut|pres|avvertit|provat|giudicat|capit)[oaie]|la pensa|pensa|crede|ritiene|trova|"
        r"percepisce|e rimast[oa]|siete rimasti|non (?:ha|avete) (?:gradit|apprezzat|capit|"
        r"compres)\w+|(?:(?:la|il) nostr[oa] \w+ )?(?:non )?(?:le|vi) e (?:\w+ )?(?:piaciut|"
        r"sembrat|pars)[oa])",
        r"\b(?:a|con|verso) (?:chi|chiunque|coloro che|quanti|tutti coloro che) (?:si (?:e|sia|"
        r"fosse|"
        r"sono|siano|fossero|sente) (?:\w+ )?(?:sentit|offes|ris+entit|ferit)|(?:ha|abbia|avesse) "
        r"(?:\w+ )?(?:fraintes|interpretat|percepit))\w*|\bse qualcuno si (?:e|sia|fosse|sente) ",
        rf"{_SORRY}(?: \w+){{0,3}},? che (?:lei |voi |qualcuno )?(?:(?:si|vi) (?:senta|sia sentit|"
        r"siate sentit|sentiate|ritenga)\w*|la (?:pensi|veda|prenda|pensiate)|l'abbia pres[oa]|se "
        r"la "
        r"sia pres[oa]|(?:abbia|abbiate) (?:\w+ )?(?:(?:avuto |questa |quest'){0,4}(?:la |l'|"
        r"questa |"
        r"quest'|una )?(?:\w+ )?(?:impressione|sensazione|percezione|opinione|idea)|percepit|"
        r"interpretat|fraintes|ritenut|pensat|credut|pres)\w*|viva|ritenga|pensi|creda|"
        r"percepisca)\b",
        rf"{_SORRY}(?: \w+){{0,2}} (?:per|della|di) (?:la |quest[ao] |il )?(?:{_HIS} )?"
        r"(?:percezione|impressione|sensazione|interpretazione|opinione)\b",
        r"\bse (?:questo|cio|la cosa|quest[oa] \w+|le nostre \w+|la nostra \w+|il nostro \w+|"
        r"i nostri \w+|quanto \w+|abbiamo|ho) (?:\w+ ){0,2}?(?:offes|ferit|urtat|infastidit|"
        r"turbat|disturbat|indispost|contrariat|ofensiv)\w*",
        r"\bse (?:si e|si fosse|si sia|vi siete) (?:\w+ )?(?:sentit|offes|risentit)\w*",
        rf"{_SORRY}(?: \w+){{0,3}},? (?:che (?:la (?:sua )?(?:percezione|impressione|sensazione)|"
        r"questa sia|sia questa|(?:la|il) nostr[oa] \w+ (?:\w+ )?(?:sia stat[oa]|l'abbia|le sia|"
        r"abbia) (?:\w+ )?(?:percepit|interpretat|fraintes|vist|lett|offes|sembrat|urtat|"
        r"infastid))|per come (?:si (?:e|sente)|l'ha (?:pres|vissut)|ha vissut|l'avete))\w*",
    ),
    "sorry-but": (
        r"\b(?:dispiac\w*|spiac\w+|scus\w+|rammaric\w+|desolat[oaie]|mortificat[oaie]|cap(?:isco|"
        r"iamo)|comprend\w+|rend(?:iamo|o) conto|ragione|apprezz\w+|immagin(?:o|iamo)|"
        r"comprensibile|rincresc\w+|dispiaciut[oaie]|legittim[oa]|sappiamo che)\b"
        r"[^.!?;\n]{0,90}?[, ](?P<at>ma|pero|tuttavia|eppure|ciononostante|nondimeno)\b"
        r"(?! (?:anche|soprattutto|pure|non solo))",
        r"(?:^|[.!?]\s)(?P<at>ma|pero|tuttavia|ciononostante|nondimeno)\b"
        r"(?! (?:cert\w+|si\b|come no|anche|soprattutto|figur\w+|dai|va\b|pensa|guarda|per "
        r"favore))",
        r", (?P<at>comunque|detto questo|d'altra parte|d'altronde|del resto),? (?:deve|lei|i "
        r"nostri|"
        r"il nostro|la nostra|e vero che|non)\b",
    ),
    "minimise": (
        r"(?<!non e un )(?<!non e una )(?<!non sono )(?<!non era un )(?<!non e stato un )"
        r"(?<!non e stata una )\b(?:piccol[oaie]|lieve|lievi|legger[oaie]|"
        r"banal[ei]|semplic[ei]|minim[oaie]|"
        r"modest[oaie]|"
        r"minuscol[oaie]|trascurabil[ei]|insignificant[ei]) (?:\w+ )?(?:inconvenient[ei]|"
        r"problem[ai]|disguid[oi]|ritard[oi]|disag[io]+|error[ei]|svist[ae]|intopp[oi]|"
        r"incident[ei]|imprevist[oi]|malintes[oi]|fastidi[o]?|contrattemp[oi]|disservizi[o]?|"
        r"incomprension[ei]|difett[oi]|graffi[o]?|guast[oi]|attes[ae]|dettagli[o]?|macchi[ae]|"
        r"dimenticanz[ae]|seccatur[ae]|ammaccatur[ae]|imperfezion[ei]|sbavatur[ae])\b",
        r"\b(?:problemin|ritardin|inconvenientin|problemucci|ritarducci|errorucci|erroruci|"
        r"graffiett|disguidin|problemucc|macchiolin)[oai]+\b",
        r"\b(?:per (?:il|i|l'|gli|ogni|eventuali|qualsiasi|qualunque|quest[oi]|tutti i) ?|"
        r"dell'|degli |del |dei |di questo |eventual[ei] |qualsiasi |qualunque |possibil[ei] )"
        r"(?:\w+ )?(?:disag[io]+|inconvenient[ei]|fastidi[o]?)\b(?= (?:\w+ )?(?:arrecat|"
        r"causat|creat|"
        r"procurat|subit|provocat|e |che|temporane|momentane)\w*|[.,;!]|$)",
        r"\b(?:inconvenient[ei]|disguid[oi]|contrattemp[oi]|intopp[oi])\b",
        r"\bnon (?:e|sara|e stat[oa]) (?:poi |certo |mica |cosi |affatto |di certo |proprio ){0,4}?"
        r"(?:nulla|niente|grave|nulla di (?:grave|irreparabile|che)|niente di (?:grave|"
        r"irreparabile|che)|la fine del mondo|una tragedia|un dramma|una catastrofe|mort[oa] "
        r"nessuno|un problema (?:cosi )?(?:grave|grosso|enorme))\b(?= ?(?:[.,;!:]|$|che|se|e |"
        r"l[eai] |il |in |per |grave|di |da |una |un |nessun))",
        r"\bnon e success[oa] (?:nulla|niente)\b|\bnon e mort[oa] nessuno\b|\bniente di (?:grave|"
        r"irreparabile)\b|\bnulla di (?:grave|irreparabile)\b|\bpoco male\b",
        r"\b(?:sono )?cose che (?:capitano|succedono|possono)\b|(?<!non )\bpuo (?:capitare|"
        r"succedere|accadere)\b(?! di nuovo)|\b(?:capita|succede)(?: a tutti| "
        r"anche\b[^.!?\n]{0,20}|"
        r" ovunque| dappertutto| nelle migliori \w+)?(?=[.,!]|$)(?<!non capita)(?<!non succede)|"
        r"\btutti (?:possono sbagliare|sbagli\w+)\b|\b(?:sbagliare|errare) e umano\b|"
        r"\bnessuno e perfetto\b|\bsiamo (?:tutti )?(?:umani|esseri umani)\b",
        r"(?<!non )\bsi tratta (?:solo|soltanto|semplicemente|unicamente|appena) di\b|"
        r"(?<!non )\b(?:e|era|sono|erano|parliamo) (?:stat[oaie] )?(?:solo|soltanto|semplicemente|"
        r"appena|"
        rf"giusto) (?:di )?(?:{_MANY}|un'|qualche)? ?(?:\w+ )?(?:ritard|giorn|minut|or[ae]\b|"
        r"error|svist|problem|malintes|graff|dettagl|fraintendiment|incomprension|euro\b|"
        r"formalita|questione di (?:poc|minut|or[ae]|giorn)|secondi)\w*",
        rf"\b(?:sono|erano|per|in fondo|alla fine) (?:{_MANY}) (?:minut|giorn|euro|or[ae]|"
        r"centesim)\w* (?:non|che|mica|cosa|sar)\w* (?:cambi|vuol|tragedi|sar|sono|e |mori|un "
        r"dramma|una)\w*",
        r"\b(?:qualche|pochi|giusto|appena|solo) (?:\w+ )?minut[oi] (?:di (?:ritardo|attesa|coda)|"
        r"in piu)\b|\bqualche (?:giorno|giorni|ora|euro) (?:di (?:ritardo|attesa)|in piu)\b",
        r"\bnon (?:esageriamo|esageri|esagerate|drammatizz\w+|facciamone (?:un dramma|una tragedia|"
        r"un caso)|(?:ne faccia|facciamo|faccia) (?:un dramma|tragedie|drammi|storie|una tragedia|"
        r"un caso|una questione))\b|\b(?:sta|state|stiamo) esagerando\b|"
        r"\b(?:reazione|critica|lamentela) (?:\w+ )?(?:esagerata|eccessiva|sproporzionata)\b|"
        r"\b(?:mi|ci) (?:sembra|pare) (?:\w+ )?(?:esagerat|eccessiv|sproporzionat)\w\b",
        r"\b(?:tanto rumore per nulla|bicchier\w* d'acqua|una (?:sciocchezza|stupidaggine|"
        r"stupidata|quisquilia|bazzecola|piccolezza|cosetta|cavolata)|un'inezia|un nonnulla|"
        r"quisquilie|per cosi poco|per una cosa (?:simile|cosi|del genere)|piccolezze)\b|"
        r"\bnon vedo (?:il|dove sia il|quale sia il) (?:problema|dramma)\b",
        r"\b(?:c'e|ci sono) (?:di peggio|cose (?:peggiori|piu (?:gravi|serie|importanti))|"
        r"problemi (?:piu|ben piu|peggiori))\b|\bi (?:veri )?problemi (?:nella vita )?sono "
        r"(?:altri|ben altri)\b|\bsopravvivera\b|\bse ne fara una ragione\b",
        r"\bnon (?:ha|hanno) (?:mai )?(?:ucciso|ammazzato) nessuno\b|\b(?:puramente|solo|soltanto|"
        r"meramente) (?:estetic|formal|estetic)\w+|\blana caprina\b|\b(?:poco|scarso) conto\b|"
        r"\bpoca cosa\b|\b(?:cosa|roba) da poco\b|(?:^|[.!?]\s)(?:suvvia|via|andiamo|per carita),|"
        r"\bnon vedo tutto questo\b|\bne ha fatto (?:un caso|una tragedia|un dramma)\b|\b(?:fa|sta "
        r"facendo|facendo) (?:\w+ )?(?:una tragedia|un dramma|tante storie|tutte queste storie)\b",
        r"\bper (?:due|quattro|un paio di) (?:gocce|briciole|spiccioli|centesimi|graff\w+|righe|"
        r"chiacchiere|sciocchezz\w+)\b|\bnon (?:mi |ci )?(?:pare|sembra|e) (?:proprio |certo )?il "
        r"caso di (?:far\w+ (?:cosi|tutt|un|tant)\w*|arrabbiarsi|agitarsi|prendersela|lamentarsi|"
        r"scaldarsi)",
    ),
    "sarcasm": (
        r"\b(?:complimenti|congratulazioni|complimentoni|felicitazioni|chapeau|applausi|evviva|"
        r"standing ovation)\b(?! (?:che|ricevut|dei client|ai |alle |agli ))|(?:^|[.!?,]\s)(?:ma "
        r")?(?:che )?"
        r"brav(?:[oaie]|issim[oaie])\b(?=[.!,]|$| (?:lei|davvero|anche))",
        r"\bgrazie (?:\w+ )?(?:per|di|del|della|dell'|per aver\w*) ?(?:il|la|lo|l'|quest[oa] ?|"
        r"quest')? ?(?:su[oa] |vostr[oa] |quest[oa] )?(?:\w+ )?(?:lezion|poema|romanz|predic|perla|"
        r"simpatic|delizios|gentilissim|splendid|meraviglios|costruttiv|brillant|illuminant|"
        r"delicatezz|finezz|sagg|genial|tema\b|papiro|sermone|comizio|illuminat|insegnat|"
        r"favolos|sublim|pregiat|prezios[oa] lezion|profond[oa] analis)\w*",
        r"(?:^|[.!?,]\s)(?P<at>ma certo|ma certamente|certo, certo|si, si|si si|si, certo|si certo|"
        r"ma figur\w+|figuriamoci|ma dai|ma per favore|ma va(?=[.,!?]|$| la\b)|come no|ma pensa|"
        r"ma guarda|pensa te|"
        r"pensi un po'?|che strano|guarda caso|ah gia|eh gia|gia, certo|ah certo|ah beh|ma davvero|"
        r"ma non mi dica|non mi dica|addirittura(?=[.!?])|sul serio(?=\?)|davvero(?=\?)|"
        r"ma tu guarda|ah, ecco|eh, certo|ovvio(?=[.,])|accipicchia|udite udite)\b",
        r"\b(?:poverin[oaie]|poverett[oaie]|pover[oa] lei|povera stella|poveri voi|beat[oa] lei|"
        r"beati voi|content[oa] lei|contenti voi|bont[aà] sua)\b",
        r"\bche (?:tragedia|dramma|sorpresona|originalita|classe|eleganza|signorilita|signor[ae]\b|"
        r"fantasia|finezza|simpatia|perspicacia|acume|genio|cultura|umorismo|carin[oa]|"
        r"acutezza|intuito|tempismo perfetto|gentilezza|delicatezza|stile)\b(?=[.!,?]|$| di | la )",
        r"\b(?:guarda caso|caso strano|chissa come mai|chissa perche)\b",
        r"\b(?:lei|voi) (?:\w+ ){0,2}?(?:non sbaglia mai|non sbagliate mai|e perfett[oa]|sa tutto|"
        r"sapete tutto|e infallibile|che sa tutto|che e cosi espert[oa]|che se ne intende)\b",
        r"\b(?:grand[ei]|grandissim[oi]|sopraffin[oi]|esimi[oi]|illustr[ei]|somm[oi]|autentic[oi]|"
        r"emerit[oi]) (?:espert|intenditor|chef|critic|luminar|gourmet|professor|scienziat|geni|"
        r"maestr|conoscitor|letterat|campion)\w*|\b(?:tuttolog|masterchef|sommelier improvvisat|"
        r"critic[oi] gastronomic)\w*",
        r"\b(?:si|ci) divert\w+ (?:\w+ )?(?:a|ad) (?:far|romper|perder|rovin|bloc|ritard|non)\w*|"
        r"\b(?:lo facciamo|fatto|l'abbiamo fatto) apposta\b|\bapposta per (?:lei|farle|farvi|"
        r"voi|rovinar\w+|dispett\w+)\b",
        r"\be sempre (?:tutta )?colpa (?:nostra|degli altri)\b|\bla colpa e sempre\b|\btutta colpa "
        r"nostra, (?:certo|come|ovvio|si)\b",
        r"\bse (?:la|questo|cio|le|vi|cosi) ?(?:la )?(?:fa|puo far\w*|fara) (?:\w+ )?(?:sentire "
        r"meglio|felice|star\w* meglio|piacere (?:crederlo|pensarlo))\b",
        r"\b(?:liet[oi]|felic[ei]|content[oi]) (?:di (?:vedere|leggere|sapere|constatare|"
        r"apprendere) )?che (?:lei\b|si sia (?:divertit|sfogat)|abbia (?:trovato il tempo|tempo|"
        r"voglia|cosi tanto))\w*",
        r"\b(?:torni|tornate) (?:pure )?quando\b|\bquando avra (?:aperto|imparato|studiato|finito|"
        r"una?) (?:la |il |un |una |i |le |di |suo |sua |almeno ){0,4}(?:sua |suo )?(?:ristorant|"
        r"pizzer|"
        r"laurea|attivit|locale|azienda|attestat|patent|legger|italian|capric)\w*",
        r"\b(?:ci|mi) (?:insegni|illumini|delizi|erudisca|spieghi) (?:lei|pure|dall'alto)\b|"
        r"\b(?:ci|mi) (?:illumini|erudisca)\b|\bvenga (?:pure )?(?:lei )?(?:in cucina|a lavorare|a "
        r"(?:farlo|dirigere|cucinare|guidare|gestire)|al posto)\b|\b(?:lo|la) faccia lei\b|"
        r"\bprovi lei\b|\bdall'alto (?:della|del|dei) su[oae]\b",
        r"\btappeto rosso\b|\bservito e riverito\b|\bcon tanto di (?:inchino|maggiordomo)\b|"
        r"\bmaggiordom[oi]\b|\bbacchetta magica\b|\bsfera di cristallo\b",
        rf"\b(?:{_HIS} (?:immens|grand|infinit|profond|straordinari|notevol|proverbial|squisit|"
        r"finissim|rar|incommensurabil|indiscuss|enorm)\w+ (?:esperienz|competenz|cultur|saggezz|"
        r"intelligenz|educazion|gentilezz|finezz|simpati|conoscenz|eleganz|sensibilit|bont|"
        r"umilt)\w*)",
        r"\b(?:ah ?ah|ahah\w*|haha\w*|lol|rotfl|eheh\w*|hihi\w*)\b|\bche ridere\b|\bmi (?:fa|viene "
        r"da|scappa da) ridere\b|\bci (?:fa|viene da|scappa da) ridere\b|\bbuona questa\b",
        r"\bsi (?:sfoghi|diverta|goda) pure\b|\bcontinui pure (?:cosi|a)\b|\bsi accomodi pure (?:"
        r"altrove|dalla concorrenza)\b|\bvinc[ea] il premio\b|\bil premio (?:per|di|come)\b",
        r"\b(?:un|l'ennesimo|ecco un) altro (?:espert|fenomen|geni|professor|scienziat|laureat|"
        r"critic|chef)\w*|\b(?:che|quale|quanto) onore\b|\b(?:ci )?scusi (?:tanto )?se (?:esist|"
        r"lavor|respir|non leggiamo|viviamo)\w*|\b(?:proprio |solo )?tempo da perdere (?:a|per|"
        r"con)\b|\bnon abbiamo (?:di meglio|niente di meglio|altro) da fare\b",
        r"\b(?:autista|cameriere|assistente|chef) personale\b|\b(?:jet|elicottero|yacht) privato\b|"
        r"\bsiamo sempre noi (?:i cattivi|quelli)\b|\bi cattivi siamo\b|\bse lo (?:dice lei|dite "
        r"voi|crede lei)\b|\bse ne e convint[oa]\b|\bcapo (?:cospars\w+ )?di cenere\b|\bci "
        r"(?:cospargiamo|inginocchiamo|prostriamo|flagelliamo)\b|\bma che (?:bell|brav|car|"
        r"gentil)\w+",
        r"\bla prossima volta (?:le |la |vi )?(?:port|mand|serv|facc|mett|prepar|offr)\w+ (?:anche|"
        r"pure|direttamente|magari|noi)\b|\bgli (?:stessi )?lumi\b|\bsalvi (?:lei )?il mondo\b|"
        r"\bnobel\b",
        r"\bla prossima volta\b[^.!?\n]{0,40}\b(?:a cavallo|in braccio|in carrozza|violino|"
        r"champagne|caviale|col fiocco|con il fiocco|a letto|in limousine|su un vassoio|"
        r"d'argento)\b",
    ),
    "insult": (
        r"\b(?:idiot[aie]|imbecill[ei]|cretin[oaie]|deficient[ei]|scem[oaie]|(?<!domanda "
        r")stupid[oaie]|"
        r"cafon[eai]|ignorant[ei]|ignorantell\w|patetic[oahie]+|pagliacc\w+|buffon[ei]|"
        r"bugiard[oaie]"
        r"|imbroglion[eai]|mentecatt[oaie]|disonest[oaie]|rosicon[eai]|fess[oaie]|"
        r"pirl[ai]|rompi(?:scatole|palle|coglioni|balle)|coglion\w+|stronz\w+|merd\w+|cazz\w+|"
        r"minchi(?:a|at\w+|on\w+)|vaffanculo|fanculo|affanculo|somar[oaie]|asin[oi]|ebet[ei]|"
        r"webet[ei]|isteric[oaie]+|pezzent[ei]|straccion[ei]|zotic[oaie]+|buzzurr[oaie]|"
        r"burin[oaie]|screanzat[oaie]|incivil[ei]|nullafacent[ei]|fannullon[ei]|perdigiorno|"
        r"sfaccendat[oaie]|disadattat[oaie]|analfabet[aie]|hater|haters|troll|trollon[ei]|"
        r"babbe[oi]|bifolc[oh]?[oi]?|villan[oaie]|mitoman[eai]|parassit[ai] sociale|sfigat[oaie]|"
        r"cretinat[ae]|fesseri[ae]|idiozi[ae]|scemenz[ae]|stupidaggin[ei]|baggianat[ae]|"
        r"fandoni[ae]|panzan[ae]|castroneri[ae]|corbelleri[ae]|sproloqui[o]?|boiat[ae]|"
        r"puttanat[ae]|schif\w+ di (?:person|uom|donn)\w*|lecchin[oi]|scroccon[ei]|accatton[ei]|"
        r"furbett[oi]|furbacchion[ei]|piagnon[ei]|frignon[ei]|lagnos[oaie]|vigliacc\w+|"
        r"miserabil[ei]|"
        r"meschin[oaie]|ottus[oaie]|zuccon[ei]|tont[oaie]|citrull[oi])\b",
        r"\bridicol[oaie]\b(?! quanto abbiamo)|\bsi rende ridicol[oa]\b|\bfaccia tosta\b",
        r"\b(?:lei|voi) (?:\w+ )?(?:e|siete|sembra|sembrate) (?:\w+ )?(?:un |una |degli |dei |"
        r"delle )?(?:\w+ )?(?:maleducat|incapac|arrogant|vergognos|pazz|matt[oaie]\b|malat|"
        r"insopportabil|prepotent|insolent|presuntuos|falso|falsa|ipocrit|squallid|volgar|cattiv|"
        r"frustrat|ladr[oaie]\b|delinquent|truffator)\w*",
        r"(?:^|[.!?,]\s?)(?P<at>(?:che |gran |solo )?(?:maleducat|incapac|ladr|truffator|arrogant|"
        r"vergognos|prepotent|insolent|presuntuos|delinquent|ingrat)[oaie]+)\b(?=[.!?,]|$)|"
        r"\b(?:gente|solo un|solo una|da|e proprio una?|tipico da) (?:\w+ )?(?:maleducat|"
        r"frustrat|ingrat|arrogant|presuntuos|insolent|squallid)[oaie]+\b",
        r"\b(?:un|una|dei|delle|pover[oaie]|solo) frustrat[oaie]\b|\bmorti? di fame\b|"
        r"\bleon[ei] da tastiera\b|\bleoni dietro\b|\bmalat[oa] di mente\b",
        r"\b(?:si faccia curare|si curi|si faccia (?:vedere|una vita)|si trovi (?:un lavoro|"
        r"qualcosa|un hobby)|vada a (?:quel paese|farsi|cagare|nascondersi|lavorare|zappare|"
        r"dormire)|"
        r"ma vada|si levi|si tolga dai|fuori dai piedi|stia (?:zitt[oa]|al suo posto)|taccia|"
        r"chiuda (?:la|quella) bocca|si tappi|si sciacqui|si guardi allo specchio|torni a scuola|"
        r"non ha (?:di meglio|niente di meglio|nulla di meglio|una vita)|perdere tempo con (?:lei|"
        r"voi|gente|persone))\b",
        r"\b(?:gente|persone|persona|quelli|clienti|cliente|individui|soggetti|tipi|ospiti) come "
        r"(?:lei|voi|te)\b|\bcerta gente\b|\bquesta gente\b",
        r"\b(?:mai|sempre) (?:content|scontent|insoddisfatt)[oaie]\b(?! di)|\bnon (?:e|siete|sono) "
        r"mai (?:content|soddisfatt)[oaie]\b|\bprofession[ei] (?:lamentela|lament\w+)|"
        r"\blament\w+ di professione\b|\b(?:sa|sapete) solo lamentar\w+",
        r"\bnon (?:capisce|capite|ha capito|avete capito) (?:proprio |assolutamente |davvero |mai "
        r")?"
        r"(?:niente|nulla|un (?:tubo|accidente|cavolo|bel))\b|\bnon (?:sa|sapete) (?:nemmeno |"
        r"neanche |neppure )?(?:leggere|scrivere|di (?:che|cosa) parla\w*|quello che dice|cosa "
        r"dice|"
        r"stare al mondo|parlare|usare|cosa sia)\b|\b(?:accenda|usi|usare|senza) (?:il "
        r")?cervello\b",
        r"\b(?:dica|dire|scriva|scrivere|dite|dicendo|scrivendo|racconti|raccontare|sparando|spara|"
        r"sparare|sono|solo|leggere|tutte) (?:\w+ )?(?:sciocchezze|assurdita|balle|bugie|"
        r"cavolate|frottole|menzogne|cretinate)\b",
        r"\b(?:recensione|commento|comportamento|atteggiamento|parole|tono|osservazione|critica|"
        r"pretesa|richiesta|lamentela)(?: \w+){0,2}? (?:e|sono|mi sembra|ci sembra) (?:\w+ )?"
        r"(?:vergognos|ridicol|patetic|penos|squallid|assurd|delirant|disgustos|stupid|"
        rf"demenzial|puerile|infantile|vile)\w*|\bdelirant[ei]\b|\bdeliri\b|\b{_HIS} deliri[o]?\b",
        r"\b(?:lei|voi) (?:ha|avete) (?:dei |qualche |un |seri |grossi |gravi ){0,3}(?:problem[ai]|"
        r"disturb[oi]) (?:seri[o]?|gross[oi]|di testa|mental\w+|psic\w+|di (?:educazione|"
        r"comprensione|comprendonio)|nella vita)\b|\b(?:fa|fate|mi fa|ci fa) (?:pena|pieta|"
        r"vomitare|ridere i polli)\b",
        r"\b(?:che|una|e una) (?:persona|gente|donna|soggetto|uomo|individuo) (?:triste|miser[oa]|"
        r"orribile|brutt[oa]|piccol[oa]|cattiv[oa]|vuot[oa]|squallid[oa]|ignobile|acid[oa]|"
        r"spregevole)\b|\bpoveracci[oae]\b|\bpover[oa] (?:illus|ignorant|diavol)\w+|\bvita "
        r"(?:triste|grama|misera|vuota)\b|\brosic(?:a|are|ate|ando|hi)\b|\b(?:vecchiacc|ciccion|"
        r"zitell|mongoloid|handicappat|cornut)\w+",
        r"\b(?:mai|un giorno) (?:\w+ ){0,3}?in vita sua\b",
    ),
    "legal-threat": (
        r"\b(?:nostr[oi]|mi[oe]i?|un|gli|agli|ai|al|i|il|dai|dagli|dal|all'|dall'|l') ?"
        r"(?:\w+ )?(?:avvocat[oaie]|legal[ei])\b(?! (?:di zona|gratuit|rappresentante))|"
        r"\b(?:studio|ufficio|reparto|servizio|team|consulente) legale\b|\bavvocat[oi]\b",
        r"\b(?:vi[ae]|azion[ei]) legal[ei]\b|\bsed[ei] (?:opportun[ae]|competent[ei]|legal[ei]|"
        r"giudiziari[ae]|apposit[ae])\b|\badi(?:re|remo|amo|ro)\b|\bagi(?:re|remo|ro|amo) (?:\w+ "
        r")?(?:in "
        r"giudizio|legalmente|per vie|nelle sedi|a norma|contro di)\b|\bper vie legali\b",
        r"\bquerel\w+|\bdenunce\w*(?:remo|ro)\b|\b(?:denunci(?:amo|amo la|amola)|denunciarl[ao]|"
        r"denunciarvi|la denuncio|vi denuncio|denunceremo|denuncero)\b|\b(?:sporg|present|deposit|"
        r"part|scatt)\w* (?:\w+ )?(?:una |la )?denunc\w+(?= (?:nei suoi|contro di|a suo carico|per "
        r"diffam|nei vostri))|\b(?:scatta|parte|partira|scattera|fioccano|arriva|rischia) (?:\w+ )?"
        r"(?:la |una |le )?(?:denunc|diffid|querel)\w+|\bpassibil[ei] di\b|\bestremi (?:per|di) "
        r"(?:una |la )?(?:denunc|querel|diffam)\w*",
        r"\bdiffam\w+|\bcalunni\w+|\b(?:la |vi )?diffidiamo\b|\bdiffid(?:o|a legale|arla|arvi)\b|"
        r"\blettera di diffida\b",
        r"\b(?:e|costituisc\w+|commett\w+|configur\w+|integra) (?:\w+ )?(?:un )?reat[oi]\b|"
        r"\bpenalmente\b|\b(?:rilevanza|responsabilita|codice|procediment\w+|conseguenze) "
        r"penal[ei]\b"
        r"|\bconseguenze legali\b",
        r"\b(?:in|al|davanti al|il) tribunale\b|\b(?:in giudizio|davanti (?:a|al|ad) (?:un )?"
        r"giudice|autorita (?:giudiziaria|competenti)|procura della repubblica)\b|"
        r"\bfar\w* causa\b|\b(?:abbiamo (?:gia )?|la |lo |tutto |segnaler\w+ |segnaliamo |"
        r"inoltr\w+ )(?:\w+ )?alla polizia postale\b|\bla portiamo in (?:tribunale|giudizio|"
        r"causa)\b",
        r"\bdann[oi] (?:d'|di |all')immagine\b|\brichiesta (?:di )?danni\b|\b(?:chieder|richieder)"
        r"\w* (?:\w+ )?(?:i |il |un )?(?:danni|risarcimento)\b",
        r"\bci riserviamo (?:\w+ )?(?:il diritto di |di |la facolta di |ogni )(?:\w+ )?(?:agire|"
        r"proced|adire|tutel|intraprend|valutare|azion|rivolger|segnalar|far valere|seguir)\w*|"
        r"\btutel\w+ (?:\w+ )?(?:la nostra (?:immagine|reputazione|onorabilita)|nelle sedi|"
        r"i nostri (?:diritti|interessi)|il nostro (?:nome|buon nome|marchio)|legalmente|"
        r"l'immagine|legale|in ogni sede)\b",
        r"\bne (?:rispondera\w*|risponderete|risponde|dovra rispondere|paghera) (?:\w+ )?(?:in |"
        r"nelle |davanti |legalmente|"
        r"personalmente|penalmente|le conseguenze)",
    ),
    "deletion-threat": (
        r"(?<!non )\b(?:rimuover\w*|rimuoviamo|eliminer\w+|eliminiamo|eliminar\w+|cancellar\w+|"
        r"canceller\w+|cancelliamo|nasconder\w*|nascondiamo|oscurer\w+|oscurar\w+|oscuriamo|"
        rf"abbiamo (?:rimosso|cancellato|eliminato|nascosto|oscurato)) (?:\w+ )?(?:{_THE} ?)?"
        rf"(?:{_HIS} |quest[oaie] )?(?:\w+ )?{_WRITING}\b",
        r"(?<!non )\b(?:rimuover\w*|rimuoviamo|eliminer\w+|eliminiamo|canceller\w+|cancelliamo) "
        r"(?:il "
        r"suo|i suoi|il vostro|questo|questi|ogni|tutti i) (?:messaggi[o]?|insult\w+|interventi)\b",
        rf"\b(?:{_WRITING}|messaggi[o]?(?! di (?:errore|avviso|benvenut|conferm))|insult[oi]|"
        r"offes[ae]|frasi)(?: \w+){0,5}? (?:verra|"
        r"verranno|sara|saranno|e stat[oa]|sono stat[ie]|vengono|viene|potra essere|potrebbe "
        r"essere|"
        r"potranno essere) (?:\w+ )?(?:rimoss|cancellat|eliminat|nascost|oscurat|bannat|"
        r"cestinat)[oaie]\b",
        rf"\b(?:rimozione|cancellazione|eliminazione) (?:del|della|dei|delle|di) ?(?:{_HIS} |"
        r"quest[oaie]"
        rf" )?(?:{_WRITING}|messaggi[o]?|account|profilo)\b",
        r"\bbann(?:at|ar|er|iam)\w*\b|\b(?:il|un|al|con il|scatta il) ban\b",
        r"\b(?:costrett[oaie] a|dovremo|dovro|obbligat[oi] a|procederemo a|provvederemo a|"
        r"pront[oi] a|"
        r"finiremo per|non esiteremo a|stiamo per|ci vediamo costretti a) "
        r"(?:\w+ )?(?:bloccarl[ao]|bloccarvi|bloccare (?:il suo|l'utente|chi|lei|questo)|"
        r"escluderl[ao]|espellerl[ao]|rimuoverl[ao]|limitar\w+|segnalarl[ao]|silenziarl[ao])\b",
        r"\b(?:sara|verra|verrai|saranno|vengono|viene|e stat[oa]|verranno) (?:\w+ )?(?:bloccat|"
        r"esclus|espuls|allontanat|rimoss)[oaie] (?:\w+ )?(?:da|dalla|dal|da questa|da questo) "
        r"(?:\w+ )?(?:pagina|gruppo|profilo|canale|social|community)\b|\bl'utente (?:\w+ )?"
        r"bloccat[oa]\b",
        r"\b(?:bloccher\w+|bloccheremo|blocchiamo|bloccare) (?:il suo (?:profilo|account)|l'utente|"
        r"il suo|gli utenti|chi (?:insult|offend|usa|non))\w*",
        r"\b(?:segnaler\w+|segnalato|segnaliamo|segnalare|segnalat[ao]) (?:\w+ ){0,4}?(?:a|alla|"
        r"al|ai|"
        r"alle) (?:google|facebook|meta|instagram|tripadvisor|trustpilot|piattaform\w+|"
        rf"moderator\w+|amministrator\w+|staff di)\b|\b(?:la|questa|sua) (?:{_WRITING}) (?:e stata|"
        r"sara|verra) segnalat\w+ (?:come|per)\b",
        r"\b(?:al prossimo|un altro|ancora un|se (?:continua|insiste|scrive ancora|non la smette|"
        r"lo rifa|prosegue))\b[^.!?\n]{0,50}\bblocc\w+|\bnon potra(?:nno)? piu (?:scrivere|"
        r"commentare|postare|intervenire)\b|\b(?:cancelleremo|elimineremo|rimuoveremo) tutto\b|"
        r"\bcomment\w+ (?:\w+ ){0,5}?non rest\w+ (?:a lungo|online|qui|visibil|pubblic)\w*|"
        r"\bsegnalazione (?:del|al|sul) suo (?:profilo|account|comment\w+)\b|\b(?:fuori|via|"
        r"espuls[oa]|allontanat[oa]) dal gruppo\b",
    ),
    "review-pressure": (
        r"\b(?:modific|cambi|aggiorn|rived|riveder|togli|toglier|rimuov|rimuover|elimin|cancell|"
        r"ritir|corregg|corregger|riconsider|rivalut|alz|miglior|ritocc|aggiust|rimett|sistem)"
        r"(?:are|ere|ire|a|i|e|ate|ete|asse|esse|ando|endo|la|arla|erla|gliere|er)? (?:\w+ )?"
        rf"(?:la|il|le|i|quest[ao]|quell[ao]|l'|lo) ?(?:{_HIS} )?(?:\w+ )?(?:recension[ei]|"
        r"valutazion[ei]|stell\w+|voto|giudizio|punteggio|rating|feedback)\b"
        r"(?! (?:intern|aziendal|del rischio))",
        r"(?<!hotel a )(?<!albergo a )(?<!un )\b(?:cinque|5) stell(?:e|ine)\b(?! (?:superior|lusso|"
        r"in centro))|\b(?:mett|dar|dat|dia|lasc)\w+ (?:\w+ )?(?:quattro|4) stelle\b|"
        r"\b(?:qualche|una|un paio di) stell(?:a|ina|e|ine) in piu\b",
        r"\b(?:recension|valutazion)\w+ (?:\w+ )?(?:positiv|miglior|piu (?:alt|giust|equ|"
        r"seren))\w*|"
        r"\b(?:voto|punteggio|giudizio) (?:\w+ )?(?:miglior|positiv|piu (?:alt|giust|equ|"
        r"seren))\w*|"
        r"\bun'altra recensione\b",
        r"\b(?:ci|mi) (?:ripensi|ripensare) (?:sul|sulla|e)\b|\bripensar\w+ (?:al|alla|sul|sulla) "
        r"(?:su[oa] )?(?:voto|recension|valutazion|giudizio|stell)\w*|\btornare sulla (?:sua )?"
        r"(?:recension|valutazion)\w*",
        r"\b(?:una sola stella|due stelle|una stella) (?:\w+ )?(?:ci (?:penalizza|danneggia)|"
        r"penalizza|danneggia|non la meritiamo)\b|\bla sua recensione (?:ci )?(?:danneggia|"
        r"penalizza|rovina)\b",
        r"\b(?:ci|mi) (?:mett|lasc|scriv|dare|da|dia|fa|faccia|regal)\w* (?:\w+ )?(?:una |due |"
        r"qualche )?(?:bell|buon|nuov)\w* (?:recensione|parola|valutazione|stell)\w*",
    ),
    "liability": (
        r"(?<!non )\be (?:stat[oa] |tutt[oa] |solo |esclusivamente |interamente |unicamente |"
        r"senz'altro |assolutamente |completamente |davvero |proprio ){0,4}?(?:per )?(?:colpa|"
        r"responsabilita) "
        r"(?:tutta |interamente )?nostra\b",
        r"\b(?:la )?(?:colpa|responsabilita) (?:e|era) (?:\w+ ){0,2}?nostra\b|"
        r"\b(?:l')?errore (?:e |e stato )?(?:\w+ )?(?:tutto )?nostro\b",
        r"(?<!non )\be (?:stat[oa] )?(?:un )?(?:nostro|un nostro) (?:\w+ )?(?:errore|sbaglio|"
        r"gravissimo errore)\b|\bper (?:un )?(?:nostr[oa]) (?:\w+ )?(?:errore|negligenza|colpa|"
        r"mancanza|imperizia)\b|\bun nostro (?:\w+ )?errore\b",
        r"(?<!non e )(?<!non e una )(?<!non e di )\bnostra (?:\w+ )?(?:negligenza|colpa|"
        r"responsabilita)\b(?! (?:e (?:gara|assi|offr)|sociale))",
        r"\b(?:ci assumiamo|ce ne assumiamo|mi assumo|me ne assumo|assumendoci) (?:\w+ ){0,3}?"
        r"(?:responsabilita|colpa|colpe)\b|\bci prendiamo (?:\w+ ){0,2}?(?:colpa|responsabilita|"
        r"colpe)\b|\bci facciamo carico (?:di ogni|dei danni|del danno|della responsabilita)\b",
        r"\b(?:ammettiamo|ammetto|riconosciamo|riconosco|confessiamo) (?:\w+ )?(?:di aver|"
        r"(?:il |la |le |i |l')?(?:nostr[oaie] |mi[oa] )?(?:\w+ )?(?:error[ei]|colp[ae]|"
        r"responsabilita|mancanz[ae]|negligenz[ae]|sbagl[io]+|tort[oi]))\b",
        r"(?<!non )\bsiamo (?:\w+ )?(?:\w+mente )?(?:responsabili|colpevoli|in torto|nel torto|in "
        r"difetto|inadempienti|stati negligenti|stati imprudenti)\b(?! (?:di (?:sala|reparto|zona)|"
        r"del (?:servizio|trattamento)))|\bla responsabilita (?:ricade|e) su di noi\b",
        r"\babbiamo (?:commesso (?:un |una |degli |delle )?(?:\w+ )?(?:error|violazion|mancanz|"
        r"negligenz|colp|reat|infrazion|imprudenz|gravissim)\w*|violato|infranto|sbagliato tutto|"
        r"torto)\b",
        r"\b(?:dann[oi]|responsabilita|riparazion[ei]|cure|spese mediche) (?:\w+ ){0,4}?a nostro "
        r"(?:\w+ )?carico\b|\bpaghiamo noi (?:i|il|le|tutti i) (?:dann[oi]|spese)\b|"
        r"\b(?:risarciremo|"
        r"risarciamo) (?:\w+ )?(?:i dann|il dann|tutt)\w*",
        r"\b(?:non abbiamo (?:fatto|eseguito|effettuato) (?:i|la|le|gli) (?:controll|manutenzion|"
        r"verific)\w+|mea culpa|abbiamo toppato|la nostra mancata (?:manutenzione|sorveglianza|"
        r"vigilanza))\b|\b(?:omess[ao]|mancat[ao]) (?:controllo|vigilanza|sorveglianza|custodia)\b",
        r"\b(?:colpa|responsabilita) (?:\w+ )?(?:ricade|cade) (?:\w+ )?su (?:di )?noi\b|\babbiamo "
        r"sbagliato noi\b|\bne rispondiamo\b|\bsiamo (?:noi )?(?:i|gli unici) (?:responsabili|"
        r"colpevoli)\b",
    ),
    "promise": (
        r"\b(?:rimborseremo|rimborsero|la rimborsiamo|vi rimborsiamo|le rimborsiamo|le rimborso|"
        r"la rimborso|(?:le|vi) (?:restituiremo|ridaremo|ridiamo|restituiamo)|riavra i|riavrete i|"
        r"i soldi (?:\w+ )?(?:arriv|torn)\w+)\b",
        r"\b(?:ricevera|riceverete|avra|avrete|otterra|otterrete|riavra|riavrete|trovera) (?:\w+ "
        r"|l'){0,4}?(?:rimborso|accredito|risposta|pacco|ordine|soldi|chiamata|telefonata|merce|"
        r"prodotto|denaro|consegna|risarcimento|indennizzo|bonifico|collo|notizie|mail)\b",
        r"\b(?:verra|verrete|sara|sarete|verranno|saranno) (?:\w+ )?(?:rimborsat|risarcit|"
        r"ricontattat|richiamat|contattat|accreditat|consegnat|indennizzat|recapitat|sostituit|"
        r"riparat|risolt|spedit|ripristinat|evas|sistemat|restituit)[oaie]\b",
        r"\bentro (?:(?:e non oltre |il |lo |la |le |i |l'|gli |al massimo |e |questa |questo |max "
        rf"|pochissim[ei] ){{0,4}})?(?:prossim[ei] )?(?:{_MANY} ?(?:\w+ )?{_UNITS}|{_DAY}|oggi|"
        r"sera|"
        r"week ?end|ora di|ore|anno|mese|(?:\d{1,2})(?: |/|$|\.))"
        r"(?!\w* (?:da|dal|dalla|dall'|dalle|lavorativi da|di calendario da) ?)",
        rf"\bnelle prossime (?:{_MANY}|ore|settimane)\b|\bnei prossimi {_MANY} (?:giorni|minuti)\b|"
        rf"\b(?:nel giro di|in meno di|al massimo (?:in|tra|fra)|massimo) (?:{_MANY}) ?(?:\w+ )?"
        rf"{_UNITS}|\b(?:tra|fra) (?:{_MANY}) ?{_UNITS}(?=[.,;!]| (?:la|le|lo|ricev|avra|sara|"
        r"arriv|e ))",
        r"(?<!non )\b(?:le |vi |lo |glielo |ve lo |te lo )?(?:promettiamo|prometto|garantiamo|"
        r"garantisco|giuriamo|giuro)\b|\b(?:le|vi|glielo|ve lo) (?:assicuriamo|assicuro)\b|"
        r"\bci impegniamo (?:\w+ )?(?:a|ad|affinche|perche|che|con)\b|\bmi impegno\b|"
        r"\b(?:promesso|garantito)(?=[.!,]|$)|\b(?:parola|promessa) (?:nostra|mia|d'onore)\b|"
        r"\b(?:ha|avete) la (?:mia|nostra) parola\b|\bci conti\b|\bpuo contarci\b",
        r"\bnon (?:le |vi |si |ci )?(?:succedera|capitera|accadra|ripetera|verifichera|ricapitera|"
        r"risuccedera|riaccadra|accadranno|succederanno|capiteranno|ripeteranno|verificheranno)\b|"
        r"\bmai piu (?:succed|accad|capit|si ripet|una cosa|un error|un episod|episod)\w*|"
        r"\be l'ultima volta\b|\bsara l'ultima volta\b",
        r"\b(?:(?:(?<![\s\S])|(?<=[.,;:!?]\s)|(?<=\be )|(?<=\ble )|(?<=\bvi )|(?<=pacco )|"
        r"(?<=ordine )|"
        r"(?<=merce )|(?<=rimborso )|(?<=bonifico )|(?<=accredito )|(?<=spedizione )|(?<=consegna "
        r"))"
        r"(?:arriva|arrivera|parte|partira|riparte|ripartira)|consegniamo|consegneremo|spediamo|"
        r"spediremo|"
        r"sara da lei|avra tutto|accreditiamo|accrediteremo|risolviamo|risolveremo|"
        r"le arrivera|la chiamiamo|la richiamiamo|la chiameremo|la richiameremo) (?:(?!dal |il |"
        r"ogni |al |solo |anche |la |nei |di )\w+ ){0,3}?"
        r"(?:domani|dopodomani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|in giornata|"
        r"entro|oggi stesso)\b",
        r"\b(?:domani|dopodomani|lunedi|martedi|mercoledi|giovedi|venerdi) (?:\w+ )?(?:la|le|vi|"
        r"lo) "
        r"(?:richiam|chiam|consegn|rimbors|accredit|risolv|contatt|ricontatt|mand|invi|sped|"
        r"arriv)\w+",
        r"\b(?:procederemo|procediamo|provvederemo|provvediamo) (?:\w+ )?(?:al|con il|a|ad?) "
        r"(?:\w+ )?(?:rimbors|riaccredit|risarc|sostitu|restitu)\w*|\b(?:rimborso|accredito) "
        r"(?:totale|completo|integrale|immediato|assicurato|garantito)\b",
        r"\b(?:sicuramente|certamente|senza dubbio|di sicuro) (?:\w+ )?(?:rice|avra|arriv|risolv|"
        r"verra|sara|sistem)\w*|\bal (?:cento per cento|100 ?%)|\bsenza fallo\b|\bcostera quel che",
        r"\b(?:domani|dopodomani|lunedi|martedi|mercoledi|giovedi|venerdi|stasera|in serata)(?: "
        r"mattina| pomeriggio| sera)? (?:\w+ )?(?:avra|avrete|ricevera|riceverete|sara (?:tutto|"
        r"risolt|a posto|sistemat|ripristin)\w*|e tutto (?:a posto|risolto)|risolviamo|"
        r"sistemiamo)\b|\bdo (?:la )?(?:mia|nostra) parola\b|\b(?:da adesso|da ora|d'ora|da oggi) "
        r"in (?:poi|avanti),? (?:\w+ ){0,3}?(?:non|mai|avra|sempre|andra)\b",
    ),
    "vague-delay": (
        r"\b(?:al|il) piu presto(?: possibile)?\b|\bquanto prima\b|\b(?:non )?appena (?:possibile|"
        r"ci sara possibile|ci e possibile|sara possibile|potremo|avremo (?:novita|notizie|"
        r"riscontr\w+|aggiornament\w+))\b|\b(?:il )?prima possibile\b",
        r"\ba (?:breve|brevissimo|stretto giro|giorni)\b(?! (?:distanza|termine|raggio|tratt|"
        r"scadenza))|\b(?:tra|fra) (?:poco|pochissimo|non molto|qualche tempo)\b|\bin "
        r"(?:tempi (?:brevi|rapidi|brevissimi|celeri|record|stretti|utili|ragionevoli)|breve tempo|"
        r"tempo utile)\b|\bnel (?:piu breve|minor|minore) tempo\b|\bnei tempi (?:tecnici|previsti|"
        r"necessari|dovuti)\b",
        r"\b(?:prossimamente|celermente|tempestivamente|con (?:la massima )?(?:sollecitudine|"
        r"celerita|urgenza)|nei prossimi tempi|di qui a poco|in un futuro|un giorno o l'altro)\b",
        r"(?<!piu )(?<!troppo )\b(?:molto |ben )?presto (?:la|le|vi|avra|ricev|sara|avrem|risolv|"
        r"torn|riavr|ci sar|avrete|potra)\w*|\b(?:la|le|vi|ci) \w+(?:remo|iamo) (?:molto |"
        r"ben)?presto\b|\bmolto presto\b|\ba presto con (?:novita|notizie)\b",
        r"\b(?:le|vi|la) (?:faremo sapere|daremo (?:\w+ )?(?:notizie|riscontro|risposta|"
        r"aggiornament\w+)|ricontatteremo|richiameremo|risponderemo|riscriveremo|aggiorneremo|"
        r"contatteremo|terremo (?:\w+ )?(?:aggiornat|informat|al corrente)\w*|far\w+ avere "
        r"(?:\w+ )?(?:notizie|riscontro))\b",
        r"\b(?:ci faremo (?:vivi|sentire|risentire)|ci risentiremo|seguiranno (?:aggiornamenti|"
        r"novita)|restate (?:connessi|sintonizzati)|stay tuned|torneremo da lei|ci metteremo in "
        r"contatto|si mettera in contatto|qualcuno la (?:ricontattera|chiamera|contattera))\b",
        r"\bappena (?:possiamo|riusciamo|abbiamo (?:tempo|un attimo|novita|notizie))\b|\bquando "
        r"(?:sara possibile|ci sara possibile|potremo|ci saranno (?:novita|notizie)|ci sono "
        r"(?:novita|notizie)|avremo (?:novita|notizie|tempo))\b",
        r"\b(?:avra|avrete|ricevera|riceverete) (?:\w+ )?(?:nostre )?(?:notizie|novita|"
        r"aggiornament[oi])\b|\b(?:la|le|vi|ci) \w+(?:emo|iamo)\b[^.!?\n]{0,30}\bnei prossimi "
        r"giorni\b|\bnei prossimi giorni (?:(?:la|le|vi) \w+(?:emo|iamo)\b|(?:avra|ricever|"
        r"verra)\w*)",
    ),
    "compensation": (
        r"\b(?:offr|regal|omaggi|riconosc|ricompens|propon|riserv|dedic|accett(?:i|ate)\b|"
        rf"conced|elarg)\w*[^.!?\n]{{0,45}}?\b{_GIFT}",
        rf"\b{_TO_PERSON} (?:\w+ )?(?:invi|mand|mett|prepar|spedi|caric|attiv|emett|emiss|gener|"
        r"accredit|facci|farem|faro|applic|diamo|daremo|do\b|cediam|abbuon|scont)\w*"
        rf"[^.!?\n]{{0,45}}?\b{_GIFT}",
        r"\b(?:avra|ricevera|ricevere|riceverete|trovera|c'e|ecco|abbiamo (?:pensato|preparato)|"
        r"accredit\w+|vorremmo|meritate|merita)[^.!?\n]{0,30}?\b(?:un|uno|il|dei|degli|suo) "
        rf"{_GIFT}",
        r"\b(?:gliel[oaie]|ve l[oaie]) (?:offr(?:iamo|iremo|o)|regaliamo|regalo|abbuoniamo|"
        r"scontiamo)(?: noi)?\b|\b(?:lo|la|li|le) (?:offr(?:iamo|o)|pagh(?:iamo|o)) noi\b|"
        r"\boffriamo noi\b|\boffr[eo] (?:la casa|io)\b|"
        r"\boffert[oaie] da noi\b|\b(?:e|sara|sono|saranno) nostr[oai] ospit[ei]\b|"
        r"\b(?:sua|vostro|suo|nostr[oai]) ospit[ei] (?:a cena|per|da noi)\b|"
        r"\b(?:sia|siate|sara|sarete|voglia essere) (?:il )?nostr[oai] ospit[ei]\b",
        r"\b(?:le|vi) (?:\w+ )?(?:offr(?:iamo|iremo|o)|regal(?:iamo|eremo|o)) (?:il|la|lo|una?|un'|"
        r"i|le|l'|due|tre|qualche|volentieri)\b(?! (?:un |una |il |la )?(?:moment|incontr|colloqui|"
        r"chiariment|rispost|appuntament|possibilita|nostr[oa] (?:aiut|supp|assis)|"
        r"aiut|supp|assis|alternativ|spiegaz|ascolt|scus))",
        r"\b(?:risarciment|indennizz)[oi]\b|\b(?:la|le|vi) (?:risarc|indennizz)\w+|\bgesto "
        r"(?:commerciale|di scuse|di cortesia|simbolico|di buona volonta)\b|\bcredito (?:di|da) "
        r"\d+|\baccredit\w+ (?:\w+ ){0,2}?\d+ ?(?:€|euro)|\b\d+ ?(?:€|euro) (?:di (?:sconto|"
        r"rimborso|credito|bonus|buono)|in (?:piu|buoni|omaggio|regalo)|sul (?:prossimo|suo))",
        r"\b\d+ ?% (?:di sconto|sul|sulla|in meno|sul prossimo)|\bsconto (?:del|di|da) \d+|"
        r"\b(?:uno|lo|"
        r"con uno|piccolo|applichiamo uno|extra) sconto (?:sul|sulla|sui|per il|speciale|dedicato|"
        r"extra)\b|\bsconto sul (?:prossimo|suo|vostro)\b",
        r"\b(?:un|una|due|tre|prossim[oa]) (?:\w+ )?(?:mes[ei]|cen[ae]|nott[ei]|pranz[oi]|consegna|"
        r"spedizione|abbonamento|trattamento|"
        r"ingress[oi]|bigliett[oi]|dolc[ei]|bottiglia|aperitivo|canone|giornat[ae]|prodotto|"
        r"lezion[ei]) (?:gratis|gratuit[oaie]|(?:in )?omaggio|in regalo)\b|\bin omaggio\b",
        r"\bper (?:farci perdonare|scusarci|sdebitarci|ripagarl[ao]|"
        r"compensar\w+)\b(?=[^.!?\n]{0,50}"
        r"\b(?:offr|invi|regal|mand|buon|scont|omagg|ospit|gratis|dolc|prossim|bottigl|propon)\w*)|"
        r"\ba titolo di (?:scuse|risarcimento|cortesia|rimborso|indennizzo)\b|\bcome (?:segno|"
        r"gesto) "
        r"(?:di|delle nostre) (?:scuse|cortesia|attenzione|riconoscimento)\b",
        r"\b(?:le|vi) (?:diamo|do|facciamo|daremo|faremo|prepariamo|lasciamo|teniamo|mettiamo) "
        r"(?:\w+ )?(?:un|uno|una) (?:\w+ )?(?:regal|pensierin|omagg|sorpres|bonus|cadeau|"
        r"gadget)\w*|\b(?:le|vi) (?:\w+ )?(?:togli|scal|abbuon|detra|scont)\w+ (?:\w+ "
        r"){0,3}?(?:euro|bolletta|canone|conto|fattura|prezzo|mes[ei])\b|\b(?:prossim[oa]|cena|"
        r"pizza|mese|canone)\b[^.!?\n]{0,25}\bnon (?:lo|la|li|le) (?:paga|pagate|paghera|"
        r"pagherete)\b",
    ),
    "policy-shield": (
        r"\bcome (?:da|previsto|indicato|riportato|specificato|scritto|stabilito|descritto|"
        r"precisato|espresso|dettato|imposto)\b[^.!?\n]{0,35}?\b(?:condizion|regolament|contratt|"
        r"policy|termini|normativ|statut|tariffari|legge\b|clausol|norm[ae]\b|procedur|carta dei "
        r"servizi|capitolat|disposizion|articol|decret|codice)\w*",
        r"\b(?:ai sensi|a norma|a termini|in ottemperanza|in conformita|conformemente|in "
        r"osservanza|"
        r"in applicazione) (?:di|del|dell'|dello|degli|della|delle|dei|a|al|alle|ai|alla)\b",
        r"\b(?:secondo|in base (?:a|al|alla|alle|ai)|stando (?:a|al|alle)|in forza (?:del|di)) ?"
        r"(?:il|la|le|i|quanto|del|delle)? ?(?:nostr[oaie] )?(?:regolament|policy|politic|"
        r"condizion|termini|contratt|procedur|normativ|prassi|protocoll|previsto)\w*",
        r"\b(?:il|nostro|da|per|dal|del nostro) regolamento (?:\w+ )?(?:parla|prevede|e\b|dice|"
        r"stabilisce|vieta|non|impone|interno|aziendale|va|vale|chiar|lo)\b|\bda regolamento\b|"
        r"\bper regolamento\b|\bregolamento alla mano\b",
        r"\b(?:da|per|secondo la|come da|e la|sono le|dalla) (?:nostr[ae] )?policy\b|\b(?:la|le|"
        r"nostr[ae]) polic(?:y|ies) (?:\w+ )?(?:e|sono|non|prevede|dice|parla|vieta|impone|sui|"
        r"aziendale)\b|\b(?:la )?politic[ao] (?:aziendale|di (?:reso|rimborso|cancellazione)|dei "
        r"resi|della casa) (?:\w+ )?(?:e|non|prevede|impone|vieta|dice|parla)\b|\bper politica "
        r"(?:aziendale|interna)\b",
        r"\b(?:sono|queste sono|son|ci sono delle|esistono delle) (?:le |queste le |delle "
        r")?regole\b|"
        r"\b(?:le regole|la regola) (?:\w+ )?(?:sono|e|vale|valgono|parla|parlano|dice|dicono|"
        r"vanno)"
        r"\b|\bregole (?:uguali )?per tutti\b|\b(?:vale|valgono|e cosi|uguale|uguali|funziona "
        r"cosi) "
        r"per tutti\b",
        r"\b(?:da|per|dal) contratto\b(?! (?:telefonic|di))|\bcontrattualmente\b|\bil contratto "
        r"(?:\w+ )?(?:prevede|parla|dice|e chiaro|non prevede|stabilisce)\b|\b(?:ha|avete) "
        r"(?:firmato|accettato|sottoscritto) (?:\w+ )?(?:il |le |i |un )?(?:nostr[oaie] "
        r")?(?:contratt"
        r"|condizion|termin|regolament|modul|clausol)\w*",
        r"\b(?:le )?nostre (?:condizioni|regole|procedure|politiche|disposizioni) (?:\w+ ){0,3}?"
        r"(?:sono chiar|prevedono|non prevedono|parlano|dicono|impongono|vietano|stabiliscono|non "
        r"(?:lo )?(?:consent|permett))\w*|\b(?:termini e condizioni|condizioni generali|condizioni "
        r"contrattuali|condizioni di (?:vendita|contratto|utilizzo|trasporto|servizio)) (?:\w+ "
        r"){0,2}?(?:prevedono|parlano|dicono|sono chiar|impongono|stabiliscono|non (?:prevedono|"
        r"consentono)|accettat)\w*",
        r"\bla (?:procedura|prassi) (?:\w+ )?(?:prevede|impone)\b|\bla (?:procedura|normativa|"
        r"legge|prassi) (?:\w+ )?(?:impone|dice|non (?:prevede|"
        r"consente|permette)|e (?:questa|chiara|cosi)|parla|stabilisce|vieta|ci (?:vieta|"
        r"impone))\b|"
        r"\be la (?:procedura|prassi|regola|legge|policy|politica)\b|\b(?:qui|da noi)? ?funziona "
        r"cosi\b|\bsi (?:e sempre fatto|fa) cosi\b|\bnon facciamo eccezioni\b|\bnessuna "
        r"eccezione\b|"
        r"\bnon (?:sono|e) (?:previst|ammess|consentit)[oaie] (?:eccezion|derog)\w*|\bnon "
        r"(?:possiamo|"
        r"si possono) fare eccezioni\b|\bsenza (?:eccezioni|deroghe)\b",
        r"\b(?:da|per) (?:statuto|bando|capitolato|protocollo|procedura|normativa|disciplinare|"
        r"tariffario)\b|\bdisposizion[ei] (?:della|dall'alto|interne|superior[ei]|aziendal[ei]|"
        r"della direzione|di legge)\b|\b(?:ordini superiori|direttiv[ae] aziendal[ei])\b|\bil "
        r"(?:bando|contratto|capitolato|tariffario|protocollo|listino) (?:\w+ )?(?:e chiar|parla|"
        r"prevede|dice|impone|non (?:prevede|consente))\w*",
    ),
    "dead-end": (
        r"\bnon (?:possiamo|posso|potremo|si puo|riusciamo a|siamo in grado di|c'e) (?:\w+ ){0,2}?"
        r"(?:(?:fare|far|farci|aggiungere) )?(?:piu )?(?:(?:proprio |assolutamente )?(?:nulla|"
        r"niente|"
        r"altro)\b(?! (?:di (?:male|strano)|che valga))|di piu\b)(?! (?:se non|che|finche|prima))",
        r"\b(?:nulla|niente) (?:da fare|possiamo|si puo fare)\b|\b(?:c'e|abbiamo) poco da fare\b|"
        r"\b(?:non )?(?:c'e|abbiamo|ho) (?:altro|nulla|niente) da (?:aggiungere|dire|dirle|"
        r"discutere|rimborsare)\b",
        r"\bpurtroppo,? (?:\w+ ){0,4}?(?:non (?:possiamo|posso|potremo|e (?:\w+ )?possibile|siamo "
        r"in "
        r"grado|ci e possibile|riusciamo|si puo|rientra\w*|e previst\w+|e di nostra|abbiamo "
        r"(?:modo|alternative|soluzioni)|sono previst\w+|sono (?:possibili|ammess\w+)|lo e)|"
        r"(?:e|era) (?:impossibile|tardi|troppo tardi))\b",
        r"\bsiamo (?:spiacenti|desolati),? (?:ma )?non (?:possiamo|e possibile|siamo)\b|"
        r"\bci (?:dis)?piace,? (?:ma )?non (?:possiamo|e possibile|siamo in grado)\b",
        r"\bnon (?:e|rientra|sono|rientrano) (?:\w+ )?(?:di |tra le |nelle |fra le )?(?:nostr[ae] )"
        r"(?:competenz|mansion|responsabilit|possibilit)\w+|\bnon (?:e|spetta) (?:\w+ )?(?:compito "
        r"nostro|nostro compito|a noi|affar nostro|un problema nostro)\b|\bnon ce ne occupiamo\b|"
        r"\bnon (?:siamo|e) (?:noi )?(?:tenuti|obbligati|competenti)\b|\bnon e il nostro (?:lavoro|"
        r"reparto|ufficio|settore)\b",
        r"\b(?:rivolg\w+|and\w+|vada|compr\w+|acquist\w+|cerchi|cercare|cercate|provi|provate|"
        r"cambi|si serva|"
        r"servirsi|guardi|mangi) (?:\w+ ){0,2}?(?:altrove|da un'altra parte|da un altro|dalla "
        r"concorrenza|alla concorrenza|qualcun altro|altri (?:negozi|local|fornitor|"
        r"operator)\w*)\b",
        r"\bse non (?:le|vi|ti) (?:sta|stanno|va|vanno|piace|piacciono|garba)(?: (?:bene|cosi))?\b|"
        r"\bse non (?:e|siete|fosse) (?:\w+ )?(?:content|soddisfatt|d'accordo)\w*|\bprendere o "
        r"lasciare\b|\bquella e la porta\b|\bla porta e (?:quella|aperta|li)\b",
        r"\be impossibile (?:rimbors|aiut|accontent|sostitu|modific|interven|proced|far|risal|"
        r"dar)\w*|\bnon (?:e|sara) (?:\w+ )?possibile (?:\w+ )?(?:rimbors|aiut|accontent|sostitu|"
        r"interven|accogl|soddisf|risarc|annull|effettu|proced|ottener)\w*",
        r"\b(?:la )?(?:questione|pratica|discussione|faccenda|vicenda|conversazione) (?:e|per noi "
        r"e|"
        r"si (?:puo )?(?:ritiene|considera|intende)|e da (?:considerarsi|ritenersi)) (?:\w+ )?"
        r"(?:chius|archiviat|conclus)[oa]\b|\b(?:caso|discorso|argomento) chiuso\b|\bdiscussione "
        r"chiusa\b|\bfine (?:della discussione|del discorso|della storia)\b|\bpunto e basta\b|\be "
        r"basta(?=[.!]|$)|\bpunto e a capo\b",
        r"\bnon (?:intendiamo|intendo|vogliamo) (?:\w+ )?(?:proseguire|replicare|rispondere|"
        r"continuare|discutere|entrare|tornare)\b|\bnon (?:risponderemo|replicheremo)\b|\bla "
        r"chiudiamo qui\b|\bchiudiamola qui\b",
        r"\bnessun (?:rimborso|cambio|reso) (?:\w+ )?(?:e previsto|possibile|verra|sara|in)\b|"
        r"\bnon (?:rimborsiamo|facciamo (?:rimborsi|cambi|resi|sconti)|effettuiamo (?:rimborsi|"
        r"cambi|resi)|accettiamo (?:resi|reclami|cambi))\b|\bnon e (?:rimborsabile|modificabile|"
        r"sostituibile|recuperabile|contestabile|discutibile|trattabile)\b",
        r"(?:^|[.!?,]\s)(?:e )?(?P<at>e cosi|cosi e|questo e quanto|e quanto|e quello che passa il "
        r"convento|i prezzi sono questi|questi sono i prezzi|le cose stanno cosi|amen|pazienza|"
        r"ce ne faremo una ragione)\b(?=[.!,]|$| e (?:basta|non))|\bnon (?:so|sappiamo) (?:che|"
        r"cosa|cos'altro) (?:dirle|dirvi|farci|dire)\b|\b(?:che|cosa) (?:ci )?(?:dobbiamo|"
        r"possiamo) (?:fare|"
        r"farci)\b|"
        r"\bse ne faccia una ragione\b|\bfatevene una ragione\b|\barrivederci e grazie\b|\bse ne "
        r"vada pure\b",
        r"\b(?:cambi|cambiate) (?:pure )?(?:operatore|fornitore|gestore|banca|locale|ristorante|"
        r"negozio|compagnia|canale|scuola|palestra)\b|\b(?:e|siete|sentitevi|si senta) "
        r"(?:liber|liberissim)[oai] di "
        r"(?:andar|rivolger|cambiar|sceglier|disdir|acquistar|non)\w*|\bnessuno la obbliga\b|"
        r"\bnon torni(?: piu)?\b|\bnon venga(?: piu)?\b|\bne faremo a meno\b",
        r"\bdeve (?:\w+ )?(?:vedersela|arrangiarsi|sbrigarsela)\b|\bsi arrangi\b|\bveda lei\b|"
        r"\bfaccia (?:un po'? )?come (?:crede|vuole|le pare|meglio crede)\b",
        r"\bnon (?:possiamo|posso|potremo) (?:\w+ )?(?:aiutar|rimborsar|sostituir|accontentar|"
        r"accoglier|soddisfar|risarcir)\w*\b(?! (?:da|in pubblico|qui|sotto))|\be cosi e basta\b|"
        r"\b(?:cambio|reso|rimborso|recesso|annullamento|risarcimento|indennizzo) non (?:e|sono) "
        r"(?:\w+ )?(?:previst|possibil|ammess|contemplat|consentit|dovut)\w*",
    ),
    "boast": (
        r"\b(?:i )?nostri (?:altri )?(?:clienti|ospiti|utenti|pazienti|soci|iscritti|studenti|"
        r"passeggeri|abbonati|commensali)(?: \w+)? (?:sono (?:\w+ )?(?:content|soddisfatt|"
        r"entusiast|felici|affezionat|fedel)\w*|adorano|amano|apprezzano|ci (?:\w+ )?(?:amano|"
        r"adorano|scelgono|apprezzano|premiano|lodano|ringraziano)|tornano|elogiano|lodano)\b",
        r"\b(?:la (?:maggior parte|stragrande maggioranza|maggioranza|quasi totalita)|il \d+ ?%) "
        r"(?:dei|delle|degli|di) (?:nostr[ie] |chi )?(?:clienti|ospiti|utenti|pazienti|persone|"
        r"recensioni|passeggeri|nostri)\b|\btutti gli altri (?:clienti|ospiti|utenti|commensali|si|"
        r"sono)\b|\bgli altri (?:clienti|ospiti|commensali)\b|\bclientela (?:affezionata|"
        r"soddisfatta|fedele|selezionata)\b",
        r"\b(?:migliaia|centinaia|decine|milioni|moltissim[ei]|tantissim[ei]|tant[ie]|molt[ie]) "
        r"(?:di )?(?:\w+ )?(?:client|person|recension|ospit|utent|famigli)\w+ (?:\w+ "
        r")?(?:soddisfatt|"
        r"positiv|felic|content|ci (?:scel|dan|appre|segu)|scelgono|ogni (?:giorno|anno))\w*|"
        r"\brecensioni (?:\w+ )?(?:positive|entusiast\w+|eccellenti|ottime)\b|\b(?:media|punteggio|"
        r"valutazione|voto) (?:medi[oa] )?(?:di |del |da )?(?:4|9|8)[,.]\d",
        r"\bsiamo (?:da sempre |i |il |tra i |fra i |gli unici |tra le |un |un'|una |molto ){0,4}?"
        r"(?:leader|orgoglios[io]|fier[io]|numero uno|miglior[ei]|rinomat[ie]|famos[ie]|"
        r"conosciut[ie]|"
        r"apprezzat[ie]|premiat[ie]|not[ie] per|eccellenza|realta (?:affermat|consolidat|"
        r"leader)\w*|"
        r"rispettat[ie]|pionier[ie]|specialist[ie]|primi in)\b",
        r"\bleader (?:di|del|nel|nella|da|in|indiscuss\w+|assolut\w+)\b|\b(?:eccellenz[ae]|fiore "
        r"all'occhiello|fior fiore)\b(?<!per eccellenza)|\b(?:un|il) punto di riferimento (?:per|"
        r"del|della|nel|nella|in)\b|\b(?:oltre|piu di) \w+ recensioni\b|\brecensioni a (?:cinque|"
        r"5)\b|\bnumero uno (?:in|del|nel|al)\b",
        r"\b(?:il nostro|la nostra|i nostri|le nostre) (?:\w+ )?(?:ottim|eccellent|impareggiabil|"
        r"rinomat|indiscuss|elevat|altissim|reputazion|professionalit|serieta|qualita|eccellen|"
        r"lunga esperienz|pluriennal|fama|prestigi|onorat)\w*(?! (?:e (?:mancat|stat[oa] (?:scars|"
        r"compro))|non (?:e|ha)))",
        r"\b(?:tra|fra) (?:i|le|gli) (?:piu|miglior\w+) (?:\w+ )?(?:qualificat|apprezzat|amat|"
        r"preparat|avanzat|competitiv|modern|bravi|ristorant|client|d'italia|d'europa|della|del|in)"
        r"\w*|\bil miglior\w* (?:\w+ )?(?:d'italia|in italia|della citta|sul mercato|del settore|"
        r"in circolazione|possibile sul)\b",
        r"\b(?:lavoriamo|siamo (?:\w+ )?(?:apert|attiv|sul mercato|in attivita|present)\w*|"
        r"serviamo|"
        r"facciamo (?:\w+ )?(?:mestiere|pizz\w+|lavoro)|produciamo) (?:\w+ )?da (?:\w+ )?(?:\w+ )?"
        r"(?:anni|generazioni|secoli|sempre|decenni)\b|\b(?:\w+ )?anni di (?:onorata |lunga )?"
        r"(?:esperienza|attivita|carriera|onorato servizio|storia|successi)\b|\bda (?:\w+ )?"
        r"generazioni\b",
        r"\bprodotti (?:\w+ )?di (?:altissima|alta|prima|primissima|ottima) (?:qualita|scelta)\b|"
        r"\bqualita (?:superiore|indiscussa|eccellente|certificata|garantita|senza pari)\b|"
        r"\bmaterie prime (?:\w+ )?(?:di|scelte|selezionate|eccellenti)\b|\bpersonale (?:\w+ )?"
        r"(?:altamente |super ?)?(?:qualificato|selezionato|formatissimo)\b|\bda sempre (?:attent|"
        r"garanti|offriamo|mettiamo|ci (?:impegn|disting))\w*|\bci distingu\w+\b|\bvantiamo\b",
        r"\b(?:facciamo|abbiamo|offriamo|serviamo|produciamo|vendiamo) (?:\w+ )?(?:la|il|le|i) "
        r"(?:miglior|piu buon)\w*|\babbiamo vinto\b|\b(?:con noi si trovano |si trovano (?:tutti |"
        r"sempre )|si sono sempre trovati )(?:\w+ )?bene\b|\btutti (?:\w+ "
        r")?(?:content|soddisfatt)[ie]\b|\bci fanno (?:tutti |sempre )?i "
        r"complimenti\b|\bpluripremiat[oaie]\b|\bcertificat[ie] (?:iso|come)\b",
    ),
    "canned": (
        r"\b(?:ringraz\w+|grazie) (?:\w+ )?(?:per|di|della|del|dell') ?(?:averci contattat\w+|"
        r"(?:la |il |tutta la |tutto il )?(?:sua |suo |vostra |vostro |gentile |cortese |preziosa |"
        r"prezioso ){0,4}(?:pazienza|comprensione|collaborazione|fiducia|preferenza|cortese "
        r"attenzione|"
        r"attenzione|feedback|riscontro|contributo|preferenza accordataci|interessamento))\b"
        r"(?! (?:su|sul|sulla|a proposito|con cui|che))|\bin attesa di (?:un |una )?(?:su[oa] |"
        r"vostr[oa] )?(?:gentile |cortese )?(?:riscontro|risposta)\b",
        r"\b(?:ringraz\w+|grazie) per (?:il|la) (?:suo |sua |vostro |vostra )?(?:messaggio|"
        r"commento|"
        r"recensione|mail)(?=[.,!]|$| (?:e |che ci))",
        r"\bnon (?:esit\w+|si faccia (?:scrupol|problem)\w*) (?:\w+ )?a\b|\bnon esit\w+(?=[.,])",
        r"\b(?:restiamo|rimaniamo|resto|rimango|siamo|saremo|rimanendo|restando) (?:\w+ ){0,3}?a "
        r"(?:\w+ )?(?:completa |totale |piena |disposizione|vostra |sua |tua )(?:completa |totale |"
        r"piena )?(?:disposizione)?\b|\ba disposizione per (?:ogni|qualsiasi|qualunque|eventual\w+|"
        r"ulteriori)\b|\bsempre a disposizione\b",
        r"\bper (?:qualsiasi|qualunque|ogni|ulteriori|eventuali) (?:\w+ )?(?:informazion|"
        r"chiariment|"
        r"necessita|evenienza|dubbi|esigenz|delucidazion|problem|richiest)\w*",
        r"\b(?:la sua|la vostra|ogni) (?:\w+ )?(?:opinione|soddisfazione|fiducia|esperienza|"
        r"segnalazione) (?:\w+ ){0,3}?(?:e (?:\w+ ){0,3}?(?:important|prezios|fondamental|priorit|"
        r"al "
        r"primo|la nostra|il nostro|un'occasione)|conta|ci sta|ci aiuta|ci permette|ci consente)"
        r"\w*|\bil suo (?:parere|feedback|giudizio|contributo|riscontro) (?:\w+ ){0,3}?(?:e (?:\w+ "
        r"){0,2}?(?:important|prezios|fondamental)|conta|ci aiuta)\w*|\bsoddisfazione (?:del|dei|"
        r"dei nostri) client\w+|\bil cliente (?:e )?al (?:centro|primo posto)\b",
        r"\bci (?:aiuta|aiutano|permette|consente) (?:\w+ )?(?:a|di) (?:migliorare|crescere|"
        r"migliorarci|offrire)\b|\bper migliorare (?:\w+ )?(?:i nostri|il nostro|la qualita|sempre)"
        r"\b|\bci impegniamo (?:costantemente|ogni giorno|quotidianamente|sempre)\b|\blavoriamo "
        r"(?:ogni giorno|quotidianamente|costantemente) (?:per|affinche)\b",
        r"\b(?:prendiamo|abbiamo preso) (?:atto|(?:buona |debita )?nota)\b|\bfaremo tesoro\b|"
        r"\b(?:sara|e) nostra (?:cura|premura)\b|\bsara (?:mia|nostro) (?:cura|impegno|compito)\b|"
        r"\bne terremo conto\b|\bcogliamo l'occasione\b|\bci sta (?:molto |particolarmente )?a "
        r"cuore\b|\babbiamo a cuore\b|\bteniamo (?:molto |particolarmente )a\b|\bgiunga\b",
        r"\b(?:la|alla) sua (?:richiesta|segnalazione|pratica|domanda) (?:e|e stata|sara|verra|"
        r"risulta) (?:\w+ )?(?:pres[ao] in carico|in (?:fase di |corso di )?(?:gestione|"
        r"lavorazione|elaborazione|valutazione)|inoltrata (?:al reparto|agli uffici|all'ufficio|a "
        r"chi) (?:competent\w*|preposto|di competenza)?)|\bstiamo (?:gestendo|elaborando|"
        r"processando|lavorando) la sua (?:richiesta|pratica|segnalazione)\b|\b(?:uffici|reparto|"
        r"ufficio|reparti) (?:di competenza|competent[ei]|preposto|preposti)\b|\bchi di "
        r"(?:dovere|competenza)\b",
        r"\bdistinti saluti\b|\bporgiamo\b|\ble porgo\b|\bvoglia (?:gradire|accettare|scusarci)\b|"
        r"\bvogliate (?:gradire|accettare|scusarci)\b|\bla preghiamo (?:\w+ )?di (?:accettare|"
        r"scusar|"
        r"voler|contattar|prender|attender|pazientar)\w*|\bsi (?:prega|invita) (?:\w+ )?di\b|"
        r"\baugurandole\b|\bauspic\w+ (?:di|che)\b|\bconfidiamo (?:in|nella|che)\b",
        r"\bdisag[io]+ (?:\w+ )?(?:arrecat|causat|creat|procurat|provocat)[oi]\b|\bci scusiamo "
        r"(?:\w+ )?per l'accaduto\b|\bquanto accaduto\b(?=[.,]|$)",
        r"\b(?:speriamo|ci auguriamo|auspichiamo|spero|contiamo) (?:\w+ )?di (?:\w+ )?(?:rivederl|"
        r"riaverl|averl|poterl|riveder|accoglier|riaccoglier|potervi|rivedervi|avervi)\w*|"
        r"\b(?:saremo|siamo|saremmo) (?:\w+ )?(?:lieti|felici|onorati) di (?:\w+ )?(?:riaccogl|"
        r"accogl|riveder|averl|aiutar|assist|serv|supportar)\w*|\ba presto rivederl[ao]\b",
        r"\babbiamo (?:ricevuto|preso in carico) la sua (?:richiesta|segnalazione|mail|"
        r"pratica)(?=[.,]|"
        r" e)|\bla informiamo che\b|\ble comunichiamo che\b|\bin riferimento all[ae] (?:sua|in "
        r"oggetto)\b|\bin merito a quanto\b|\ben passant\b",
        r"\bspunt[oi] (?:\w+ )?(?:per|di) (?:crescere|crescita|migliorar\w*|miglioramento|"
        r"riflessione)\b|\boccasione (?:per|di) (?:\w+ )?(?:crescita|migliorar|crescere|"
        r"miglioramento)\w*|\bcritic\w+ costruttiv\w+|\bprovveder(?:emo|o) a (?:inoltrar|segnalar|"
        r"girar|trasmetter)\w*",
    ),
    "command": (
        r"(?:^|[.!?;:,]\s)(?:quindi |prima |percio |allora |ora |adesso |e |ma |per farlo |per "
        r"questo "
        r"|in questo caso )?(?P<at>(?:lei )?(?:deve|dovra|dovrebbe) (?:\w+ )?(?:compilar|chiamar|"
        r"contattar|rivolger|scriver|inviar|mandar|andar|aprir|fare|far\b|attender|aspettar|pagar|"
        r"presentar|recar|inoltrar|legger|controllar|verificar|prenotar|disdir|seguir|capir|saper|"
        r"portar|allegar|richieder|chieder|prender|usar|passar|registrar|acceder|telefonar|"
        r"rispettar|avere pazienza|imparar|entrar|riavviar|cancellar|tornar|parlar)\w*)",
        r"\blei (?:\w+ )?(?:deve|dovrebbe) (?!essere stat|aver)(?:\w+ )?\w+(?:re|rsi|rci|rlo|rla|"
        r"rne)"
        r"\b|\b(?:dovete|dovreste) (?!essere|aver)(?:\w+ )?\w+(?:re|rsi|rci|rlo|rla|rvi)\b",
        r"\b(?:e|siete) (?:\w+ )?(?:tenut|pregat|obbligat|invitat)[oaie] (?:a|ad|di)\b|\bnon "
        r"(?:deve|"
        r"dovete) (?:far(?:e)? )?altro che\b|\b(?:ha|avete) solo da\b|\bnon (?:le|vi) resta che\b|"
        r"\bbisogna che (?:lei|voi)\b|\b(?:e necessario|occorre|serve|bisogna) che (?:lei|voi|si|"
        r"ci)"
        r" \w+",
        r"\b(?:legga|leggete|rilegga|rileggete|si legga|si rilegga|leggetevi) (?:\w+ )?(?:bene|"
        r"meglio|"
        r"attentamente|con|prima|il|le|la|i|gli|l'|quanto|sul|sotto|sopra|qui)",
        r"\b(?:impari|imparate) (?:a|prima|almeno|l')\b|\bguard(?:i|ate) (?:bene|meglio|che|"
        r"prima)\b|"
        r"(?:^|[.!?]\s)(?P<at>(?:si )?(?:controlli|verifichi|controllate|verificate|guardi|"
        r"consulti|consultate)) (?:\w+ )?(?:bene|meglio|prima|lo spam|la posta|la casella|il sito|"
        r"il nostro|la nostra|il regolamento|le condizioni|i termini|gli orari|sul|nel|la mail|le "
        r"faq|la sezione)\b|\bfaccia (?:il favore|la cortesia|piu attenzione|attenzione)\b|"
        r"\bsi (?:informi|documenti)\b|\binformatevi\b|\babbia (?:la cortesia|la compiacenza)\b",
        r"\b(?:chiami|chiamate|contatti|contattate|telefoni a|scriva a|senta|telefonate) ?(?:pure |"
        r"direttamente )?(?:il|la|l'|lo|i|gli|al|all'|alla)? ?(?:nostr[oa] )?(?:servizio|"
        r"assistenza|"
        r"call|numero verde|numero|centralino|supporto|segreteria|ufficio|customer|help ?desk|"
        r"banca|corriere)\b(?! in privato)",
        r"\bsi rivolga (?:\w+ )?(?:a|ad|al|alla|all'|allo|agli|alle)\b|\brivolgetevi (?:a|al|alla|"
        r"all')"
        r"|\bsi (?:rechi|presenti|metta in contatto|attenga|attivi|adegui|colleghi|registri)\b|"
        r"(?:^|[.!?]\s)(?P<at>(?:provveda|proceda|attenda|aspetti|apra un ticket|invii un "
        r"reclamo|faccia reclamo|faccia richiesta|paghi|disinstalli|riavvii|riprovi piu "
        r"tardi|prenda appuntamento))\b",
        r"\b(?:mandi|invii|faccia|spedisca|apra|presenti) (?:una |un )(?:pec|raccomandata|ticket|"
        r"reclamo|richiesta (?:scritta|formale)|istanza)\b|\b(?:aspetti|attenda) il suo turno\b|"
        r"\bcome (?:fanno tutti|tutti gli altri)(?=[.!,]|$)|\bprenda il numer\w+",
        r"(?:^|[.!?]\s)(?P<at>compili (?:il|un|i|questo|prima|pure) \w+)",
    ),
    "health": (
        rf"(?:\b(?:la|le|il|i|lo|gli|una?) )?\b{_HIS} (?:\w+ )?(?:diagnosi|gravidanz[ae]|"
        r"terapi[ae]|malatti[ae]|patologi[ae]|referto|"
        r"referti|cartella clinica|chemioterapia|chemio|radioterapia|dialisi|disabilita|"
        r"invalidita|allergi[ae]|intolleranz[ae]|celiachia|depressione|tumore|cancro|diabete|"
        r"infezione|frattura|ricovero|sintom[io]|farmac[io]|medicin[ae]|medicinal[ei]|"
        r"parto|cesareo|aborto|ecografi[ae]|epilessia|asma|autismo|handicap|menopausa|protesi|"
        r"psicoterapia|psicofarmac\w+|antidepressiv\w+|insulina|emicranie?|ernia|mal di \w+|"
        r"prescrizion[ei]|vaccinazion[ei]|sierologic\w+|positivita|sieropositivita|dipendenza|"
        r"artrosi|ictus|infarto|ipertensione|stomia|biopsia|mastectomia|gastrite|fibromialgia)\b",
        rf"(?:\b(?:la|le|il|i|lo|gli|una?) )?\b{_HIS} (?:\w+ )?(?:problem[ai] di salute|"
        r"problem[ai] (?:cardiac|respirator|psichic|"
        r"psicologic|fisic|motor|alla schiena|al cuore)\w*|condizion[ei] (?:di salute|clinic\w+|"
        r"medic\w+|fisic\w+)|stato di salute|stato (?:clinico|psicologico|depressivo)|quadro "
        r"clinico|percorso (?:terapeutico|di cura|oncologico|psicologico)|interventi? (?:"
        r"chirurgic\w+|al|alla|all')|operazion[ei] (?:chirurgic\w+|al|alla|all')|esam[ei] (?:del "
        r"sangue|clinic\w+|medic\w+|istologic\w+)|analisi (?:del sangue|cliniche)|cicl[oi] di "
        r"(?:chemio\w*|cure|terapia)|trattament[oi] (?:medic|sanitari|oncologic|ormonal|"
        r"farmacologic)\w+|visit[ae] (?:oncologic|ginecologic|psichiatric|cardiologic|urologic|"
        r"neurologic|psicologic)\w+|ricett[ae] medic\w+|certificat[oi] medic\w+|cura "
        r"(?:ormonale|farmacologica)|cure mediche|piaga|ferita)\b",
        r"\bmes[ei] di gravidanza\b|\bsettiman[ae] di (?:gravidanza|gestazione)\b|\bincinta\b|"
        r"\b(?:e|"
        r"era|essendo|sia|trovandosi|lei) in (?:\w+ )?(?:gravidanza|dolce attesa|gestazione)\b|"
        r"\bstato di gravidanza\b|\b(?:buona|pronta|sua|rapida) guarigione\b|\bdopo (?:il "
        r"(?:su[oa] )?(?:parto|cesareo)|l'aborto)\b",
        r"\b(?:lei|essendo|visto che|poiche|dato che|siccome|sappiamo che)(?: lei)? (?:e |"
        r"soffre |ha |e' )?(?:\w+ )?(?:diabetic|celiac|allergic|cardiopatic|epilettic|asmatic|"
        r"disabil|invalid|malat|depress|ipertes|affett[oa] da|immunodepress|sieropositiv|in "
        r"dialisi|in (?:cura|terapia) (?:per|con|da|oncologic|psich)|dislessic|autistic|"
        r"tossicodipendent|positiv[oa] al)\w*",
        r"\b(?:lei soffre|di cui soffre|da cui e affett[oa]|la malattia di cui|la patologia di "
        r"cui)\b|"
        r"\bin quanto (?:\w+ )?(?:celiac|diabetic|disabil|malat|allergic|invalid|cardiopatic|"
        r"pazient[ei] oncologic|incint)\w*|\bda (?:paziente|malat[oa]) oncologic[oa]\b|\bpaziente "
        r"(?:oncologic|psichiatric|cardiopatic|diabetic)[oa]\b",
        r"\b(?:il|lo|gli|i|l'|dagli|dai|dal) ?(?:esit[oi]|risultat[oi]) (?:dei|del|delle|della) "
        r"(?:suoi|suo|sue|sua|vostri|vostre) (?:esam|analis|tampon|test|biops|visit|risonanz|tac\b|"
        r"ecograf)\w*",
        r"\bdopo (?:l'|il |la |lo |un |un')?(?:su[oa] )?(?:infarto|ictus|intervento chirurgico|"
        r"chemio\w*|ricovero|aborto|cesareo|trapianto)\b",
        rf"\b{_HIS} (?:\w+ )?(?:piano (?:di cur[ae]|terapeutico)|cure)\b",
        rf"\b{_HIS} (?:gamba|schiena|spalla|ginocchio|caviglia|polso|anca|glicemia|pressione "
        r"arteriosa|colesterolo)\b",
        r"\b(?:assume|prende|assumendo|prendendo) (?:\w+ )?(?:farmac|anticoagulant|antidepressiv|"
        r"psicofarmac|insulina|medicin|cortison|antibiotic|la pillola)\w*",
    ),
    "gendered": (
        r"\b(?:che |lei |quanto |perche |se |che lei |lei ne )(?:sia|sara|fosse|e|era) (?:stat[oa] "
        r"|rimast[oa] )?(?:\w+mente |cosi |molto |"
        r"tanto |piuttosto |un po'? |davvero )?(?:delus|arrabbiat|amareggiat|insoddisfatt|"
        r"preoccupat|frustrat|infastidit|seccat|scontent|contrariat|irritat|scocciat|"
        r"dispiaciut|indignat|stufat|esasperat|sconcertat)[oa]\b(?! (?:anche|pure) (?:noi|io))",
        r"\b(?:che |lei |che lei |se )(?:sia|e|fosse) rimast[oa] (?:\w+ )?(?:mal[ei]|scontent[oa]|"
        r"colpit[oa]|sorpres[oa]|ferit[oa]|bloccat[oa]|sol[oa]|esclus[oa]|a piedi|senza)\b",
        r"(?<!chi )\b(?:si e|si sia|si sara|essersi|si fosse) (?:\w+ )?(?:sentit|trovat|arrabbiat|"
        r"offes|spaventat|preoccupat|recat|rivolt|presentat)[oa]\b(?! (?:un|una|il|la|l'|"
        r"negar|addebitar|chieder|sbatter|dire|rifiutar))",
        r"\b(?:lei|che) (?:si )?(?:e|sia) stat[oa] (?:\w+ )?(?:trattat|ascoltat|accolt|accontentat|"
        r"serv|aiutat|avvisat|ignorat|trascurat|informat|contattat|ricevut|dimenticat)[oa]\b",
        r"\b(?:benvenut|bentornat)[oa]\b|(?:^|\n)(?P<at>car[oa]) (?=client|utent|amic|ospite|"
        r"paziente|lettor)",
        r"\bgentil(?:e|issim[oa]) (?:signor[ae]|signore)\b(?= (?:cliente|utente))",
    ),
}  # fmt: skip

FAMILIAR = (
    r"(?i:\b(?:tu|ti|tuo|tua|tuoi|tue|te (?:l[oaie]|li|ne|stess[oa])|(?:a|per|di|con|da|su|come|"
    r"secondo) te(?! (?:e|verde|nero))|hai|puoi|vuoi|devi|sai|vai|fai|stai|avevi|potevi|volevi|"
    r"dovevi|eri|potresti|vorresti|avresti|dovresti|saresti|potrai|avrai|vedrai|riceverai|troverai|"
    r"dovrai|sarai|vorrai|farai|riuscirai|riesci|preferisci|sei (?:stat[oa]|rimast[oa]|"
    r"passat[oa]|venut[oa]|andat[oa]|riuscit[oa]|sicur[oa]|delus[oa]|arrabbiat[oa]|un|una|il|la|"
    r"ancora|nostr[oa]|client[ei])|scrivici|scrivimi|mandaci|mandami|inviaci|inviami|contattaci|"
    r"dicci|dimmi|chiamaci|raccontaci|spiegaci|facci|dacci|seguici|scusaci|perdonaci|aspettaci|"
    r"indicaci|segnalaci|lasciaci|aiutaci|rispondici|avvisaci|comunicaci|confermaci|tienici|"
    r"passaci|telefonaci|forniscici|permettici|consentici|fidati|calmati|vieni|rilassati|"
    r"ricordati|rivolgiti|prenditi|assicurati|preoccuparti|aiutarti|contattarti|chiamarti|"
    r"risponderti|scriverti|rimborsarti|darti|dirti|ringraziarti|richiamarti|offrirti|mandarti|"
    r"inviarti|averti|vederti|spiegarti|farti|seguirti|sentirti|accoglierti|informarti|"
    r"aggiornarti|ascoltarti|tenerti|rivederti|capirti|arrabbiarti|servirti)\b)|"
    r"(?:^|[.!?:]\s)(?:Scrivi|Manda|Invia|Contatta|Leggi|Prova|Apri|Chiedi|Guarda|Scusa|Torna|"
    r"Passa|Chiama|Segui|Clicca|Scarica|Controlla|Aspetta|Dai|Cerca|Vieni|Senti|Compila|Stai)\b"
)
FORMAL = (
    r"(?i:\b(?:voi|vi|vostr[oaie]|siete|avete|potete|volete|dovete|ci (?:scriva|mandi|invii|"
    r"contatti|dica|racconti|scusi|lasci|indichi|faccia|spieghi|dia|segnali|permetta|creda|"
    r"chiami|segua|confermi|comunichi|aiuti|perdoni)|mi (?:scriva|mandi|scusi|dica|creda|chiami)|"
    r"scriveteci|mandateci|inviateci|contattateci|diteci|fateci|scusateci|chiamateci|"
    r"raccontateci|la (?:ringrazi|preghi|inviti|aspetti|richiami|contatti)(?:amo|o)|"
    r"ricontattarla|contattarla|richiamarla|ringraziarla|aiutarla|ascoltarla|risponderle|"
    r"scriverle|chiamarla|gentile client[ei]|egregi[oa])\b)|"
    r"\bLei\b(?! (?:e|ed) (?:lui|la)\b)|(?<=[\w,;:’'] )(?:Suo|Sua|Suoi|Sue|Le (?=\w+(?:iamo|emo|"
    r"o)\b)"
    r"|La (?=\w+(?:iamo|emo)\b))|\b\w+r(?:La|Le)\b|[LlIi]['’]Suo\b"
)
GREETS = (
    r"Buongiorno|Buon giorno|Buonasera|Buona sera|Buon pomeriggio|Buondì|Salve|Ciao|Gentile|"
    r"Gentilissim[oae]|Gent\.(?:ma|mo|le)|Egregi[oa]|Spett\.le|Spettabile|Car[oaie]|Carissim[oaie]"
)
TITLES = (
    "signora signor signore signori sig sigra ra ri dottoressa dottor dottore dott dottssa ssa "
    "professor professore professoressa prof avvocato avvocata avv ingegner ingegnere ing "
    "architetto arch geom cliente clienti utente utenti ospite ospiti lettore lettrice socio socia "
    "soci paziente famiglia famiglie genitori genitore cittadino cittadina cittadini amico amica "
    "amici abbonato abbonata passeggero viaggiatore tutti tutte voi lei ancora di nuovo anche e "
    "team redazione gentile"
)
ACKNOWLEDGES = (
    r"\b(?:dispiac|spiac|scus|desolat|rammaric|mortificat|addolorat|rincresc|dispiaciut|perdon)\w*|"
    r"\b(?:capisco|capiamo|comprendo|comprendiamo|comprens\w+|immagin(?:o|iamo|are)|intuiamo|"
    r"rend(?:o|iamo) conto|siamo consapevoli|consapevol[ei]|sappiamo (?:che|quanto|bene)|"
    r"condividiamo|giustificat[oa]|legittim[oa]|ha (?:\w+ )?ragione|avete (?:\w+ )?ragione|"
    r"hai (?:\w+ )?ragione|ha fatto bene|avete fatto bene|hai fatto bene|le crediamo|vi "
    r"crediamo)\b|"
    r"\bgrazie\b|"
    r"\bringraz\w+|\b(?:sul serio|seriamente|con (?:attenzione|cura|preoccupazione))\b|"
    r"\b(?:leggiamo|abbiamo letto|ho letto|abbiamo (?:sentito|ascoltato)|sentiamo)\b|"
    r"\bnon (?:e|era|va|va bene|e stat[oa]) (?:\w+ )?(?:accettabil|normal|giust|bene|facil|"
    r"piacevol|bell|quell|cosi)\w*|"
    r"\b(?:inaccettabil|spiacevol|frustrant|fastidios|angosciant|snervant|umiliant|pesant|"
    r"preoccupant|sgradevol|doloros|durissim|intollerabil|logorant|stancant|mortificant|"
    r"inammissibil|incresci)\w*|"
    r"\b(?:e|sono) (?:\w+ )?(?:grave|gravi|serio|seri[ae]|tanto|tanti|tante|troppo|troppi|troppe|"
    r"lung[oahie]+|brutt[oaie]|dur[oaie]|un peccato)\b|"
    r"\bnon (?:doveva|dovevano|deve|devono|dovrebbe) (?:capitare|succedere|accadere|essere|"
    r"andare|arrivare|stare|ripetersi)\b|\bdovevamo\b|\bbrutta sorpresa\b|"
    r"\bamaro in bocca\b|\bci (?:pesa|rattrista|colpisce|preoccupa|addolora|mortifica)\b|"
    r"\b(?:in difficolta|un disagio|un problema (?:vero|serio|grosso))\b|"
    rf"\b{_HIS} (?:\w+ )?(?:delusione|rabbia|frustrazione|preoccupazione|richiesta|segnalazione|"
    r"domanda|messaggio|osservazione|irritazione|amarezza|disappunto|malcontento|inquietudine|"
    r"attesa|critica|fastidio|sconcerto|indignazione|commento|stanchezza|racconto)\b|\b(?:e|era) "
    r"(?:\w+ )?(?:vero|giusto|scomod|assurd|sbagliat)\w*|\bsiamo d'accordo\b|\b(?:arrabbi|rovinat|"
    r"disturb|assurd|logor|spavent)\w*|\b(?:delusione|rabbia|fatica|amarezza|ostacolo|vergogna)\b|"
    r"\b(?:errore (?:grave|che|serio)|brutt[oaie] \w+|abbiamo fatto aspettare|non e stat[oa] "
    r"mantenut[oa])\b|\b(?:ha|avete) (?:dovuto|perso)\b|\btropp[oaie]\b|\blo sappiamo\b|\bne "
    r"conveniamo\b|\bpieno diritto\b|\btutto il diritto\b|\b(?:si aspettav|vi aspettav|meritav|"
    r"meritat)\w+"
)
NEXT_STEP = (
    r"\b(?:stiamo|sto|sta|stanno) \w+(?:ando|endo)\b|"
    r"\b(?:abbiamo|ho|abbiam) (?!(?:\w+ )?(?:letto|capito|compreso|sentito|ascoltato|visto|notato|"
    r"preso atto|preso nota|ragione)\b)(?:\w+ )?\w+(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|"
    r"ite|sto|sta|sti|ste|tto|tta|tti|tte|rso|rsa|rsi|rse|eso|esa|esi|ese|sso|ssa|ssi|sse)\b|"
    r"\b(?:ci|mi) (?:scriva|mandi|invii|contatti|dica|racconti|lasci|indichi|faccia|spieghi|dia|"
    r"segnali|chiami|confermi|precisi|scrive|manda|dice|lascia|trova|spiega|racconta|indica|"
    r"scrivete|mandate|dite|potete|puo)\b|\b(?:ce lo|ce la|ce li|me lo|ce ne|ce le) \w+|"
    r"\b(?:scriv|mand|invi|contatt|di|fa|chiam|raccont|indic|lasci|spieg|telefon)[aei]?te(?:ci|mi)"
    r"\b|\b(?:scrivici|mandaci|inviaci|contattaci|dicci|facci|chiamaci|raccontaci|scrivimi|"
    r"dimmi)\b|"
    r"\b(?:passi|venga|venite|scriva|scrivete|chiami|provi|apra|aprite)\b|"
    r"(?<!non )(?<!non si )\b(?:puo|puoi|potete|possiamo|posso|potrebbe|potreste) (?:\w+ "
    r")?\w+(?:re|rci|rla|rvi|"
    r"rle|rmi|rlo|rne|rsi|rceli?)\b|\b(?:vorremmo|vuole che|volete che)\b|"
    r"\becco\b|\bin privato\b|\bmessaggi[o]? privat[oi]\b|\bmessaggio diretto\b|\bin chat\b|"
    r"\b(?:(?:la|le|lo|li|ne|vi|ci|gliel[oaie]|ve l[oaie]|l')? ?)(?:controll|verific|cerc|chied|"
    r"chiam|richiam|contatt|ricontatt|corregg|esamin|segu|ripar|sostitu|rispond|interrog|propon|"
    r"vedi|risolv|apr|prepar|tratt|lavor|facci|spiegh|studi|condivid|riguard|rilegg|ritrov|prend|"
    r"approfond|part|ripart|parl|port|gir|inoltr|guard|sent|scriv|mand|invi|pass|aggiorn|sistem|"
    r"recuper|ripercorr|pubblic|aspett|ascolt|trov|organizz|fiss|toglia|ritir|segnal|"
    r"confront|riprend|mett|cambi|modific|aggiung|rived)(?:iamo|o|amo|eremo|iremo)\b|"
    r"\b(?:un|una|il|la|l') ?(?:nostr[oa] )?(?:collega|responsabile|tecnico|squadra|direttrice|"
    r"direttore|consulente) (?:la|le|vi|si|sta|vuole|vorrebbe|vede|guarda|controlla|segue)\b|"
    r"\b(?:intanto|nel frattempo)\b"
)
PRIVATE = (
    r"\bin privato\b|\bprivatamente\b|\bmessagg\w+ (?:\w+ )?(?:privat\w+|dirett\w+)|\bin direct\b|"
    r"\bchat\b|\b(?:dm|mp|pm)\b|\b(?:via|per|tramite|con una|a mezzo) (?:e-?mail|mail|pec|posta|"
    r"telefono|lettera)\b|\bmodulo\b|\b(?:messenger|whatsapp|telegram)\b|\barea (?:clienti|"
    r"personale|riservata|privata)\b|\btelefonicamente\b|\bal telefono\b|\bper telefono\b|"
    r"\bsportello\b|\bposta privata\b|\binbox\b"
)
ASKS_DATA = (
    r"(?:\b(?:(?:ci|mi) (?:dia|mandi|invii|scriva|indichi|comunichi|lasci|fornisca|confermi|dica|"
    r"giri|passi|ricordi|riporti|faccia avere|da|manda|invia|scrive|indica|lascia|dice|conferma|"
    r"serve|servono|servirebbe|servirebbero|occorre|occorrono|basta|bastano|mandate|inviate)|"
    r"(?:mandate|inviate|scrivete|indicate|lasciate|comunicate|dite|date|fornite|confermate)(?:ci|"
    r"mi)|(?:puo|potrebbe|potete|potreste|vuole) (?:\w+ )?(?:dar|lasciar|indicar|comunicar|scriver|"
    r"mandar|inviar|fornir|confermar|dir|riportar|condivider|postar|pubblicar|incollar)\w*|"
    r"(?:manda|invia|scrivi|"
    r"lascia|indica|comunica|di|da)(?:ci|mi|cci|mmi)|abbiamo bisogno (?:di|del|della|dell')|"
    r"(?:ho|avremmo) bisogno (?:di|del|della|dell')|qual e|quali sono|scriva|indichi|riporti|"
    r"inserisca|lasci|comunichi|mandi|invii|posti|fornisca|favorisca)\b[^.!?\n]{0,55}?"
    r"\b(?P<at>(?:(?:il|la|i|le|un|lo)(?: |\b))?(?:l')?(?:"
    rf"(?:{_HIS} )(?:\w+ )?(?:numero|codice|indirizzo|telefono|cellulare|recapit[oi]|e-?mail|mail|"
    r"posta|nome|cognome|nominativo|dati|data di nascita|targa|matricola|password|credenziali|"
    r"contatt[oi]|documento|tessera|carta|iban|conto|riferiment[oi]|generalita|pin|residenza)"
    r"(?: (?:fiscale|cliente|di (?:telefono|cellulare|casa)|d'ordine|ordine|e cognome|e-?mail|"
    r"mail|personali|utente))?|"
    r"numer[oi] (?:d'ordine|(?:di|del|della|dell') ?(?:suo |sua )?(?:ordine|telefono|cellulare|"
    r"pratica|contratto|spedizione|cliente|conto|carta|tessera|polizza|prenotazione|tracking|"
    r"fattura|cell|biglietto|documento|utenza|pratica))|"
    r"codic[ei] (?:fiscal[ei]|client[ei]|ordine|d'ordine|utente|iban|pod|pdr|(?:di|del|della|"
    r"dell') "
    r"?(?:spedizione|tracking|prenotazione|ordine|contratto|pratica))|"
    r"indirizzo (?:di (?:casa|spedizione|consegna|residenza|posta)|e-?mail|mail|completo|esatto)|"
    r"nome e cognome|cognome e nome|data di nascita|iban|codice fiscale|recapito telefonico|"
    r"(?:un|il) (?:recapito|contatto)(?: telefonico)?|numero di cell\w*|"
    r"dati (?:anagrafici|personali|della carta|del conto|di accesso|completi)|"
    r"estremi (?:della|del|dell') ?(?:carta|conto|bonifico|ordine|pratica|fattura)|"
    r"(?:password|pin|targa)(?= |[.,?]|$)|(?:mail|e-?mail|indirizzo|numero|nome) (?:con|a) cui)\b))"
)
ANSWERS = r"\b(?:la sua|la vostra|la tua|questa|alla) domanda\b|\brispo\w+|\becco\b"
