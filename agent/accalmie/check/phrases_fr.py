"""What the phrase rules look for in a French reply: regular expressions on folded text.

Folded: lower case, no accents, straight quotes. A group named `at` narrows the span. Each entry
is held to a bad and a good example in docs/check-rules.md.
"""

from __future__ import annotations

_WRITING = r"(?:commentaire|avis|message|compte|publication|profil|post)s?"

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        r"\bvous n'avez (?:\w+ment )?rien (?:compris|lu|verifie|regarde)\b",
        r"\bvous (?:n')?(?:auriez|aviez) (?:pourtant |quand meme |simplement |tout de meme )*"
        r"(?:du|pu|qu'a)\b",
        r"\bil (?:fallait|suffisait|aurait (?:fallu|suffi)) (?:juste |simplement )?(?:de )?"
        r"(?:lire|verifier|regarder|demander|appeler|y penser|reflechir|suivre|faire attention|"
        r"nous (?:prevenir|appeler|contacter|ecrire|demander))",
        r"\bvous (?:vous etes|avez) (?:\w+ment |sans doute |peut-etre )*"
        r"(?:trompee?s?|mal (?:lu|compris|utilise|rempli|regle|choisi|saisi|note)|oublie|neglige|"
        r"omis)\b",
        r"\bvous n'avez (?:\w+ment )?(?:pas|meme pas|jamais) (?:lu|suivi|respecte|pris la peine|"
        r"verifie|regarde|fait attention|compris|ecoute)\b",
        r"\bsi vous aviez\b",
        r"\ba cause de vous\b",
        r"\bde votre (?:fait|faute)\b",
        r"\bvotre (?:negligence|erreur|faute|mauvaise (?:foi|utilisation|manipulation))\b",
        r"\bvous etes (?:le |la )?seule? (?:responsable|a vous plaindre|fautive?)\b",
    ),
    "denial": (
        r"\b(?:on n'a|nous n'avons) jamais eu (?:ce|de|aucun) (?:probleme|souci|plainte)s?\b",
        r"\b(?:jamais|avec) personne d'autre\b",
        r"\bc'est (?:\w+ment |tout simplement )?(?:faux|un mensonge|inexact)\b",
        r"\bvous (?:mentez|pretendez|inventez|exagerez|affabulez)\b",
        r"\b(?:faux|mensonger|fausse) (?:avis|commentaire|temoignage)\b",
        r"\bnous n'avons (?:commis )?aucune? (?:trace|erreur|faute|responsabilite)\b",
        r"(?<!qui )\bn'est (?:jamais|pas) arrive\b",
        r"\bpersonne (?:d'autre )?ne s'(?:en )?est (?:jamais )?plaint",
        r"\bnous n'y sommes pour rien\b",
        r"\bnous ne sommes pas responsables?\b",
        r"\bce n'est pas (?:de )?notre (?:faute|responsabilite|probleme)\b",
        r"\birreprochables?\b",
    ),
    "blame-others": (
        r"\bla faute (?:du|de la|de l'|des|de notre|au|a la) ?(?:transporteur|livreur|poste|"
        r"fournisseur|prestataire|banque|meteo|collegue|partenaire)s?\b",
        r"\b(?:le transporteur|la poste|notre (?:fournisseur|prestataire|partenaire)|le livreur) "
        r"(?:est|etait) (?:seul |le seul )?(?:responsable|en cause|fautif)\b",
    ),
    "already-said": (
        r"\bcomme (?:nous (?:vous )?l'av(?:i)?ons |je (?:vous )?l'ai )(?:deja )?"
        r"(?:indique|dit|explique|precise|mentionne|ecrit|repete)\b[, ]*",
        r"\bcomme deja (?:indique|dit|explique|precise|mentionne|ecrit)\b[, ]*",
        r"\bnous vous (?:l')?avons deja (?:dit|repondu|explique|indique|ecrit)\b",
        r"\b(?:je|nous) (?:vous )?(?:le )?(?:repete|repetons)\b",
        r"\bencore une fois, ",
    ),
    "scold": (
        r"\bcalmez[- ]vous\b",
        r"\brest(?:ez|er) (?:calme|poli|correct|courtois)e?s?\b",
        r"\bsoyez (?:un peu )?(?:patient|poli|raisonnable|correct|honnete|serieu)\w*",
        r"\bun peu de (?:respect|patience|calme|retenue|politesse)\b",
        r"\bbaissez d'un ton\b|\bsurveillez votre\b|\bvotre ton (?:est|n'est)\b",
        r"\barretez de (?:crier|vous plaindre|mentir|raler|hurler)\b",
        r"\b(?:inutile|pas la peine) de (?:crier|vous enerver|hurler|s'enerver)\b",
        r"\bne vous enervez pas\b",
    ),
    "non-apology": (
        r"\b(?:desole|navre|excuse|regrett)\w*(?: \w+){0,2} si vous\b",
        r"\b(?:desole|navre|excuse|regrett)\w*(?: \w+){0,2} que vous (?:le (?:preniez|voyiez)|"
        r"ayez (?:mal|le sentiment|l'impression|ressenti|cru|pris)|vous sentiez)\b",
        r"\bsi (?:cela|ca|notre \w+|nos \w+) (?:a|ont|vous a|vous ont) (?:pu )?(?:vous )?"
        r"(?:blesse|deplu|choque|vexe|offense|froisse|gene)",
    ),
    "sorry-but": (
        r"\b(?:desole\w*|navre\w*|comprenons|comprends|regrettons|excuses?|entendons)\b"
        r"[^.!?\n]{0,80}?[, ](?P<at>mais|cependant|toutefois|neanmoins)\b",
        r"(?:^|[.!?]\s)(?P<at>mais|cependant|toutefois|neanmoins)\b",
    ),
    "minimise": (
        r"\bpetite?s? (?:soucis?|problemes?|retards?|incidents?|contretemps|desagrements?|gene|"
        r"couacs?|erreurs?)\b",
        r"\bdesagrements?\b|\bcontretemps\b",
        r"\bla gene (?:occasionnee|causee)\b",
        r"\bc(?:e n)?'est (?:qu'une?|rien|pas (?:si |bien |tres )?grave|juste une?)\b",
        r"\bpas de quoi (?:en faire|s'enerver|crier)\b",
        r"\brelativis\w+",
    ),
    "sarcasm": (
        r"\boui oui\b",
        r"\bc'est toujours notre faute\b",
        r"\bmerci (?:pour|de) (?:ce|cet|cette|votre) (?:\w+ )?(?:roman|cours|lecon|poeme|delicat|"
        r"delicatesse|charmante?|magnifique|merveilleu\w+|brillante?|subtile?|passionnante?)\b",
        r"\bbravo\b|\bfelicitations\b",
        r"\bquelle (?:classe|elegance|delicatesse|perspicacite|imagination)\b",
        r"\bquel (?:talent|humour|sens (?:de|du))\b",
        r"\bc'est (?:vraiment |bien |tres )?(?:mignon|charmant|touchant|original)\b",
        r"\bsans blague\b|\bbien sur, bien sur\b",
        r"\bsi (?:cela|ca) vous (?:fait plaisir|amuse|chante|soulage)\b",
        r"\b(?:ravie?s?|heureu(?:x|se)) (?:de (?:voir|lire|constater|savoir)|"
        r"d'apprendre) que vous\b",
        r"\bvotre (?:immense|grande) (?:expertise|sagesse|culture|patience)\b",
        r"\bpauvre (?:de vous|chou)\b",
        r"\b(?:lol|mdr|ptdr)\b",
    ),
    "insult": (
        r"\bn'importe quoi\b",
        r"\bclients? (?:jamais|toujours) (?:content|mecontent)s?\b",
        r"\b(?:idiot|imbecile|cretin|debile|connard|connasse|abruti|menteu|rageu|raleu|bouffon|"
        r"minable|arnaqueu|salaud|tocard)(?:e|r|se|s|es|rs|ses)?\b",
        r"\b(?:con|conne|cons|stupides?|ridicules?|pathetiques?|clowns?|trolls?|hysteriques?|merde|"
        r"malhonnetes?|de mauvaise foi|ignorants?|ignares?|ta gueule|degagez?|va te faire|"
        r"allez vous faire)\b",
    ),
    "legal-threat": (
        r"\b(?:nos|notre|mon|un) (?:avocate?s?|conseil juridique|service juridique|juristes?)\b",
        r"\bpoursuites\b|\bpoursuite judiciaire\b|\bmise en demeure\b",
        r"\b(?:port|depos)\w+ plainte\b|\ben justice\b|\bdevant (?:le|les|la) (?:tribun|"
        r"justice)\w*",
        r"\bdiffam\w+|\bcalomni\w+",
    ),
    "deletion-threat": (
        r"\bnous (?:allons |devrons |pourrions |pouvons |nous reservons le droit de )?"
        r"(?:supprim|effac|retir|masqu|bloqu|bann|signal)\w* (?:votre|ce|vos|cet|ces) " + _WRITING,
        rf"\b{_WRITING} (?:sera|seront|va etre|a ete|risque d'etre|pourra etre|pourrait etre) "
        r"(?:supprim|effac|retir|masqu|bloqu|bann|signal)\w*",
        r"\b(?:allons|devrons|pourrions|pouvons|obliges de|contraints de) vous "
        r"(?:bloquer|bannir|exclure)\b",
        r"\bvous (?:bloquerons|bannirons|serez (?:bloque|banni|exclu)\w*)\b",
    ),
    "review-pressure": (
        r"\b(?:modifi|retir|supprim|chang|corrig|enlev|reconsider|revo)(?:er|ez|iez|ir|ye[rz]) "
        r"(?:\w+ )?(?:votre|cet|cette) (?:avis|note|commentaire|evaluation)\b",
        r"\b(?:cinq|5) etoiles\b|\bmeilleure note\b",
    ),
    "liability": (
        r"\bc'(?:est|etait) (?:\w+ment )?(?:de )?notre (?:faute|erreur|responsabilite)\b",
        r"\bnous (?:sommes|etions) (?:\w+ment |seuls )?(?:responsables|fautifs|coupables|en tort|"
        r"en faute)\b",
        r"\bnous (?:reconnaissons|assumons|avouons) (?:notre |nos |toute |la |l'entiere |pleine )*"
        r"(?:fautes?|erreurs?|responsabilite|torts?)\b",
        r"\b(?:par )?notre (?:negligence|faute)\b(?<!pas notre faute)(?<!pas de notre faute)",
        r"\bnous avons (?:commis une faute|enfreint|viole|ete negligents)\b",
    ),
    "promise": (
        r"\b(?:on|nous) vous rembours\w+",
        r"\bpromis\b(?=[.!]|$)",
        r"\bpart(?:ira)? demain\b",
        r"\bvous (?:serez|recevrez|aurez|obtiendrez) (?:\w+ ){0,3}?(?:rembours|indemnis|dedommag|"
        r"recontact|rappele|livre|votre (?:colis|remboursement|argent|commande)|une reponse)\w*",
        r"\bnous vous (?:rembours|indemnis|dedommag)\w+",
        r"\bsous (?:\d+|quarante-huit|vingt-quatre) ?(?:h|heures?|jours?|minutes?|semaines?)\b",
        r"\bdans les (?:\d+|vingt-quatre|quarante-huit) (?:prochaines |prochains )?"
        r"(?:h|heures|jours|minutes)\b",
        r"\bnous (?:vous )?(?:promettons|garantissons|le promettons|nous engageons)\b",
        r"\bn'arrivera plus\b|\bne se (?:re)?produira (?:plus|pas|jamais)\b|\bplus jamais\b",
        r"\b(?:d'ici|avant) (?:demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|la fin)\b",
    ),
    "vague-delay": (
        r"\bdans les (?:plus brefs|meilleurs) delais\b|\bdes que possible\b|\bau plus (?:vite|"
        r"tot)\b",
        r"\bnous (?:reviendrons|revenons) (?:\w+ )?vers vous\b",
        r"\b(?:prochainement|sous peu|incessamment|tres bientot|tres vite|tres rapidement)\b",
    ),
    "compensation": (
        r"\b\d+ ?(?:€|euros) (?:en plus|de plus|offerts)\b",
        r"\bbons? d'achat\b|\bbon de reduction\b|\bcode promo\b|\bgeste commercial\b",
        r"\bnous vous offr\w+|\bdedommagements?\b",
        r"\b(?:remise|avoir|reduction) de \d+",
    ),
    "policy-shield": (
        r"\bconformement (?:a|aux) (?:nos|notre)\b|\bselon (?:nos|notre) (?:conditions|politique|"
        r"reglement|cgv)\b",
        r"\bnos (?:cgv|cgu|conditions generales)\b",
        r"\bc'est (?:la regle|le reglement|comme (?:ca|cela)|notre politique)\b",
        r"\bnotre politique (?:est|ne|n'|interdit)",
    ),
    "dead-end": (
        r"\bvoyez (?:ca |cela )?avec (?:votre|le|la|un)\b",
        r"\bsi vous n'etes pas (?:content|satisfait)e?s?\b",
        r"\b(?:n'est )?pas a nous de\b",
        r"\b(?:nous ne pouvons|on ne peut|nous ne pourrons) (?:malheureusement |helas )?rien\b",
        r"\bc'est (?:malheureusement |helas )?impossible\b|\bimpossible de vous (?:rembours|"
        r"aid)\w+",
        r"\bil n'y a rien a (?:faire|ajouter)\b|\ballez (?:voir )?ailleurs\b|"
        r"\bfin de la discussion\b",
        r"\bmalheureusement,? nous ne (?:pouvons|pourrons) (?:pas|plus)\b",
    ),
    "boast": (
        r"\bnos (?:autres )?clients (?:sont (?:tous )?(?:ravis|contents|satisfaits)|adorent|"
        r"apprecient|nous)\b",
        r"\b(?:la plupart|la majorite|l'immense majorite|\d+ ?%) (?:de|des) (?:nos )?clients\b",
        r"\bnous sommes (?:fiers|reconnus|leaders?|les meilleurs|numero un)\b",
        r"\bnotre (?:excellen\w+|reputation)\b",
    ),
    "canned": (
        r"\bmerci (?:de|pour) votre (?:patience|comprehension)\b",
        r"\bnous traitons votre (?:demande|requete)\b",
        r"\bn'hesitez (?:pas|surtout pas) a\b",
        r"\b(?:reste|restons|demeurons|sommes) a votre (?:entiere )?disposition\b",
        r"\bmerci (?:de|pour) votre (?:retour|feedback|commentaire)\b(?! (?:sur|a propos|"
        r"au sujet))",
        r"\bnous vous prions (?:d'accepter|d'agreer|de nous excuser|de bien vouloir)\b",
        r"\bveuillez (?:agreer|accepter|nous excuser)\b",
        r"\bvotre satisfaction est\b|\bvotre avis (?:nous est precieux|est important)\b",
        r"\bnous (?:prenons|en prenons) (?:bonne |bien )?note\b|\bsoyez assuree?s?\b",
        r"\bau plaisir de vous (?:revoir|accueillir|servir)\b",
    ),
    "command": (
        r"\bvous (?:devez|etes (?:prie|tenu|oblige)e?s? de)\b|\bil faut que vous\b|"
        r"\bvous n'avez qu'a\b",
        r"\b(?:re)?lisez\b|\bapprenez a\b|\bregardez mieux\b|\bprenez (?:donc )?la peine de\b",
        r"\bcontactez (?:donc )?(?:le|notre) (?:service client\w*|sav|support|standard)\b",
    ),
    "gendered": (
        r"\bvous (?:soyez|etes|etiez|ayez ete|avez ete) (?:\w+ment |si |aussi |tres |pas )?"
        r"(?:decu|mecontent|fache|enerve|agace|satisfait|insatisfait|choque|contrarie|frustre|"
        r"inquiet|attriste|blesse)e?s?\b",
    ),
    "tutoiement": (
        r"\b(?:tu|toi|te|ta|tes)\b(?!-)|\bt'(?=[a-z])",
        r"(?<!le )(?<!ce )(?<!un )(?<!du )(?<!au )(?<!notre )(?<!votre )(?<!quel )\bton\b",
    ),
}  # fmt: skip

ACKNOWLEDGES = (
    r"\bpardon\b|\bnous vous croyons\b|\bdevons des explications\b|\bpas normal\b|"
    r"\bc'est (?:tres |vraiment )?(?:grave|dangereux|long|inacceptable|anormal|decevant|penible)\b|"
    r"\b(?:desole|navre|regrett|excuse|compren|comprehensible|legitime|remerci|mesur)\w*|"
    r"\bmerci (?:de nous (?:avoir|en|le|parler|signaler|alerter|dire|l')|d'avoir|pour)|"
    r"\bau serieux\b|\btoute notre attention\b|\bnous entend\w+|\bvous n'etes pas seule?\b|"
    r"\b(?:est|sont) (?:tout a fait )?justes?\b|"
    r"\bavons (?:bien )?(?:lu|entendu|note)\b|\bvous (?:avez raison|attendiez)\b|"
    r"\bvotre (?:deception|colere|agacement|inquietude|attente|question|demande|message|remarque)\b"
)
NEXT_STEP = (
    r"\bnous (?:l'|les |vous |en |y )*(?:avons|venons de|allons) "
    r"(?!(?:bien )?(?:lu|entendu|note|compris|pris)\b)\w+|"
    r"\b(?:ecrivez|envoyez|dites|confiez|donnez|racontez|precisez|indiquez|retrouvez|transmettez|"
    r"appelez|passez|joignez)\b|-vous\b(?<!rendez-vous)|\bvoici\b|\ben prive\b|\bmessage prive\b|"
    r"\b(?:nous|je|on) (?:(?:vous|le|la|les|y|en|avons|allons|venons de|l'|n'|ai|a|va|vais) ?)*"
    r"(?:regard|verifi|cherch|transmet|transmis|appel|rappel|corrig|examin|suiv|repar|repren|repri|"
    r"remplac|repon|control|interrog|demand|propos|voyons|regl|ouvr|prepar|trait|travaill|fai|"
    r"expliqu|etudi|partag|revoy|remont|retrouv|pren|appron|part|contact)\w*|"
    r"\bun[e]? (?:collegue|conseill\w+|responsable|technicien\w*) \w+"
)
PRIVATE = (
    r"\ben (?:prive|mp|dm)\b|\bmessages? prives?\b|\bmessagerie privee\b|\b(?:mp|dm)\b|"
    r"\bpar (?:e-?mail|mail|courriel|telephone)\b|\bformulaire\b|\bmessage direct\b"
)
ASKS_DATA = (
    r"(?:\b(?:donnez|envoyez|indiquez|communiquez|precisez|laissez|transmettez|ecrivez|fournissez|"
    r"partagez|merci de|pouvez-vous|pourriez-vous|quel(?:le)? est)\b[^.!?\n]{0,50}?"
    r"\b(?P<at>(?:votre|vos|un|le) (?:numero|n°|adresse|telephone|mail|e-?mail|courriel|nom|"
    r"date de naissance|coordonnees|reference|identifiants?|mot de passe|iban|rib)\b))"
)
ANSWERS = r"\b(?:votre|la|cette) question\b|\brepon\w+|\bvoici\b"
