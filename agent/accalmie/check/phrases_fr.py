"""What the phrase rules look for in a French reply: regular expressions on folded text.

Folded: lower case, no accents, straight quotes. A group named `at` narrows the span. Each entry
is held to a bad and a good example in docs/check-rules/README.md.
"""

from __future__ import annotations

_WRITING = r"(?:commentaire|avis|message|compte|publication|profil|post)s?"

_DAY = r"(?:demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"

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
        r"\bvous (?:avez|etes) (?:clique|appuye|valide|alle|passe|parti|commande|reserve)e?s? "
        r"(?:trop|un peu) (?:vite|tard|tot)\b",
        r"\b(?:le probleme|le souci|l'erreur|la faute|le retard|la panne|cela|ca) (?:vient|"
        r"venait|provient) (?:\w+ )?de (?:vous|chez vous|votre (?:cote|part|saisie|appareil|"
        r"installation|box|telephone))\b",
        r"\b(?:a ete|est|etait) mal (?:rempli|saisi|indique|note|coche|renseigne|range|utilise|"
        r"installe|entretenu)e?s?\b",
        r"\berreurs? (?:de votre part|de manipulation|d'utilisation|de saisie)\b",
        r"\bmauvaise (?:manipulation|utilisation|lecture)\b",
        r"\bvous n'etiez pas (?:la|present|chez vous|au rendez-vous)|\bvous etiez absente?s?\b",
        r"\bla plupart des gens (?:lisent|verifient|savent|y arrivent)\b",
        r"\bil suffit de (?:lire|regarder|verifier)\b",
        r"\b(?:vous auriez|vous pouviez|vous deviez) (?:\w+ )?(?:lire|verifier|regarder|appeler|"
        r"prevenir|demander|reserver|anticiper)\b",
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
        r"\bne (?:tient|tiennent) pas (?:debout|la route)\b",
        r"\bvotre (?:histoire|version|recit|temoignage) (?:ne|n'|est faux|est fausse)",
        r"\bimpossible que vous\b|\b(?:cela|ca) ne peut pas (?:etre|arriver|venir)\b",
        r"\bvous avez (?:du )?(?:reve|imagine|confond\w+|mal (?:vu|entendu|compte))\b",
        r"\bdans votre imagination\b",
        r"\b(?:notre systeme|nos (?:machines|equipes|agents|cuisines|chauffeurs)) ne (?:se "
        r"trompe|fait|font|commet)\w*",
        r"\ble contraire de ce que vous\b|\bprouvent? le contraire\b|\bnous contestons\b",
        r"\bpersonne n'a (?:crie|hausse|rien vu|insulte)\b",
    ),
    "blame-others": (
        r"\bla faute (?:du|de la|de l'|des|de notre|au|a la) ?(?:transporteur|livreur|poste|"
        r"fournisseur|prestataire|banque|meteo|collegue|partenaire)s?\b",
        r"\b(?:le transporteur|la poste|notre (?:fournisseur|prestataire|partenaire)|le livreur) "
        r"(?:est|etait) (?:seul |le seul )?(?:responsable|en cause|fautif)\b",
        r"\bc'est (?:\w+ )?(?:le|la|l'|notre|nos|les) ?(?:sous-traitant|transporteur|livreur|"
        r"prestataire|fournisseur|entrepot|franchise|mairie|prefecture|fabricant|partenaire|"
        r"cuisine centrale|banque|operateur|plateforme|billetterie)\w* qui\b",
        r"\bc'est a (?:eux|lui|elle) qu'il faut\b|\bce n'est pas (?:nous|chez nous)\b",
        r"\bpas de notre ressort\b",
        r"\b(?:nous|on) n'y (?:est|sommes|peut|pouvons) (?:pour )?rien\b|\bn'y est pour rien\b",
        r"\ba cause (?:de la|de l'|du|des|de) ?(?:transporteur|poste|livreur|prestataire|"
        r"fournisseur|greve|ville|mairie|travaux|sous-traitant)\b",
    ),
    "already-said": (
        r"\bcomme (?:nous (?:vous )?l'av(?:i)?ons |je (?:vous )?l'ai )(?:deja )?"
        r"(?:indique|dit|explique|precise|mentionne|ecrit|repete)\b[, ]*",
        r"\bcomme deja (?:indique|dit|explique|precise|mentionne|ecrit)\b[, ]*",
        r"\bnous vous (?:l')?avons deja (?:dit|repondu|explique|indique|ecrit)\b",
        r"\b(?:je|nous) (?:vous )?(?:le )?(?:repete|repetons)\b",
        r"\bencore une fois, ",
        r"\b(?:on|je|nous) vous l'a(?:i|vons)? (?:deja |bien )?(?:explique|dit|ecrit|repete|"
        r"indique)\b",
        r"\b(?:deux|trois|quatre|cinq|dix|plusieurs|maintes) fois (?:au telephone|par mail|"
        r"deja)\b",
        r"\bpour la (?:deuxieme|troisieme|quatrieme|enieme) fois\b",
        r"\bla reponse (?:est|reste) la meme\b|\bnous (?:y )?avons deja repondu\b",
        r"\bcomme (?:precise|rappele|annonce|ecrit)\b",
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
        r"\bce n'est pas une (?:facon|maniere) de (?:parler|s'adresser|faire)\b",
        r"\b(?:sur un autre ton|sur ce ton|change[zr]? de ton)\b",
        r"\b(?:s'enerver|crier|insulter|hurler|menacer|la colere|l'agressivite) ne (?:sert|"
        r"resout|fait|changera|regle)\w*",
        r"\bgardez votre (?:calme|sang-froid)\b|\bon se calme\b|\bdu calme\b|\brespirez\b",
        r"\b(?:un minimum de|merci de rester|restons) (?:respect|politesse|courtoisie|poli|"
        r"courtois|correct|calme)\w*",
    ),
    "non-apology": (
        r"\b(?:desole|navre|excuse|regrett)\w*(?: \w+){0,2} si vous\b",
        r"\b(?:desole|navre|excuse|regrett)\w*(?: \w+){0,2} que vous (?:le (?:preniez|voyiez)|"
        r"ayez (?:mal|le sentiment|l'impression|ressenti|cru|pris)|vous sentiez)\b",
        r"\bsi (?:cela|ca|notre \w+|nos \w+) (?:a|ont|vous a|vous ont) (?:pu )?(?:vous )?"
        r"(?:blesse|deplu|choque|vexe|offense|froisse|gene)",
        r"\b(?:nos|mes) excuses si\b|\bpardon si\b",
        r"\b(?:desole|navre|regrett)\w* que vous (?:l'|le |la |ayez |avez )*(?:ressenti|vecu|"
        r"pris|percu|eu (?:cette|l') ?impression|eu le sentiment)\w*",
        r"\bregrett\w+ que (?:cela|ca|ce\w*|notre \w+|sa \w+|son \w+) (?:ait ete|soit|ont ete) "
        r"(?:mal )?(?:percu|ressenti|interprete|pris|vecu|compris)\w*",
        r"\b(?:a|ont|aurait|auraient) pu (?:vous )?(?:paraitre|sembler|donner l'impression|"
        r"deplaire|blesser|choquer|heurter)\b",
    ),
    "sorry-but": (
        r"\b(?:desole\w*|navre\w*|comprenons|comprends|regrettons|excuses?|entendons)\b"
        r"[^.!?\n]{0,80}?[, ](?P<at>mais|cependant|toutefois|neanmoins)\b",
        r"(?:^|[.!?]\s)(?P<at>mais|cependant|toutefois|neanmoins)\b",
        r"\b(?:pardon|conscients?|savons|mesurons|c'est (?:penible|dur|long))\b[^.!?\n]{0,60}?, "
        r"(?P<at>mais)\b",
        r"(?:^|[.!?]\s)(?P<at>ceci dit|cela dit|ceci etant|maintenant,? il faut|apres,? il faut|"
        r"par contre)\b",
    ),
    "minimise": (
        r"\bpetite?s? (?:soucis?|problemes?|retards?|incidents?|contretemps|desagrements?|gene|"
        r"couacs?|erreurs?)\b",
        r"\bdesagrements?\b|\bcontretemps\b",
        r"\bla gene (?:occasionnee|causee)\b",
        r"\bc(?:e n)?'est (?:qu'une?|rien|pas (?:si |bien |tres )?grave|juste une?)\b",
        r"\bpas de quoi (?:en faire|s'enerver|crier)\b",
        r"\brelativis\w+",
        r"\bce n'est pas (?:non plus )?(?:la fin du monde|la mer a boire|bien mechant|si grave|"
        r"un drame|dramatique|tres mechant)\b",
        r"\bpas mort d'homme\b",
        r"\b(?:ca|cela) arrive (?:partout|a tout le monde|souvent|meme aux meilleurs|tous les "
        r"jours)\b",
        r"\bon en voit tous les jours\b|\brassurez-vous\b",
        r"\bun (?:simple|leger|menu) (?:retard|contretemps|oubli|detail|souci|probleme|"
        r"malentendu|incident)\b",
        r"\bsans (?:gravite|importance)\b",
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
        r"\bquelle (?:plume|verve|tragedie|horreur|catastrophe)\b|\bquel (?:drame|scandale)\b",
        r"\bvoila qui est (?:constructif|elegant|utile|interessant|gracieux|aimable)\b",
        r"\bde haut(?:e)? (?:vol|volee|voltige)\b|\bdevrait vous (?:embaucher|engager)\b",
        r"\bdevrions vous (?:embaucher|engager)\b|\bfaire encadrer\b|\bfera encadrer\b",
        r"\bah (?:mince|zut|oui)\b",
        r"\bappelons (?:le prefet|la police|les pompiers|l'onu|la presse)\b",
        r"\ble monde s'ecroule\b",
        r"\b(?:encore|un autre) (?:un )?expert\b|\bje-sais-tout\b|\benvoyez-nous votre cv\b",
    ),
    "insult": (
        r"\bn'importe quoi\b",
        r"\bclients? (?:jamais|toujours) (?:content|mecontent)s?\b",
        r"\b(?:idiot|imbecile|cretin|debile|connard|connasse|abruti|menteu|rageu|raleu|bouffon|"
        r"minable|arnaqueu|salaud|tocard)(?:e|r|se|s|es|rs|ses)?\b",
        r"\b(?:con|conne|cons|stupides?|ridicules?|pathetiques?|clowns?|trolls?|hysteriques?|merde|"
        r"malhonnetes?|de mauvaise foi|ignorants?|ignares?|ta gueule|degagez?|va te faire|"
        r"allez vous faire)\b",
        r"\bdans votre genre\b|\bbon debarras\b",
        r"\b(?:rageux|radins?|pleurnich\w+|chouin\w+|grincheu\w+|aigris?)\b",
        r"\b(?:nulle?|nuls|idiote?|ridicule|incompetente?|malpolie?|bete|menteu(?:r|se))s?,? "
        r"c'est vous\b",
        r"\bc'est vous (?:le |la |les )?(?:nul|idiot|ridicule|menteu|malpoli)\w*",
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
        r"\bon vous (?:bannit|bloque|vire|exclut|bannira|bloquera|virera)\b",
        r"\bnous vous (?:bannissons|bloquons|excluons)\b",
        r"\bencore un (?:message|mot|commentaire)\b",
        r"\b(?:n'ont|n'a) pas (?:leur|sa) place (?:ici|sur)\b|\bla moderation va\b",
        r"\bfaire le menage dans\b",
        rf"\b(?:votre|ce|vos|ces|cet) {_WRITING} (?:va|vont|sera|seront|disparait\w*|est|sont) "
        r"(?:etre )?(?:retir|supprim|effac|masqu|signal)\w*",
    ),
    "review-pressure": (
        r"\b(?:modifi|retir|supprim|chang|corrig|enlev|reconsider|revo)(?:er|ez|iez|ir|ye[rz]) "
        r"(?:\w+ )?(?:votre|cet|cette) (?:avis|note|commentaire|evaluation)\b",
        r"\b(?:cinq|5) etoiles\b|\bmeilleure note\b",
        r"\b(?:remont|relev|effac|enlev|retir|supprim|modifi|chang|edit|revoir|revoi|"
        r"reconsider)\w* (?:\w+ )?(?:la|votre|cette|cet|ce|vos) (?:\w+ )?(?:note|avis|etoiles?|"
        r"evaluation|\d/5|\d etoiles?)\b",
        r"\ben echange\b[^.!?]{0,50}\b(?:effac|retir|supprim|enlev|modifi)\w*",
        r"\b(?:effac|retir|supprim)\w* ce que vous avez ecrit\b",
        r"\b(?:laisser|mettre|laissez|mettez)(?:-nous)? (?:un bon|un meilleur|une bonne|une "
        r"meilleure) (?:avis|note)\b",
    ),
    "liability": (
        r"\bc'(?:est|etait) (?:\w+ment )?(?:de )?notre (?:faute|erreur|responsabilite)\b",
        r"\bnous (?:sommes|etions) (?:\w+ment |seuls )?(?:responsables|fautifs|coupables|en tort|"
        r"en faute)\b",
        r"\bnous (?:reconnaissons|assumons|avouons) (?:notre |nos |toute |la |l'entiere |pleine )*"
        r"(?:fautes?|erreurs?|responsabilite|torts?)\b",
        r"\b(?:par )?notre (?:negligence|faute)\b(?<!pas notre faute)(?<!pas de notre faute)",
        r"\bnous avons (?:commis une faute|enfreint|viole|ete negligents)\b",
        r"\b(?:l'entreprise|la societe|la marque|le magasin|la mairie|l'hopital|la banque|"
        r"l'hotel|l'ecole) est (?:\w+ment )?(?:responsable|fautive?|en tort|coupable)\b",
        r"\b(?:negligence|faute) de notre part\b",
        r"\bnous n'av(?:ons|ions) pas (?:protege|securise|respecte|entretenu|surveille)\b",
        r"\bn'etaient pas proteges?\b",
        r"\b(?:paiera|paierons|prendra en charge|prendrons en charge) (?:les|vos|tous les) "
        r"(?:degats|frais|dommages)\b",
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
        r"\bsans faute\b|\b(?:je m'y|nous nous y) engage\w*|\bvous avez (?:ma|notre) parole\b",
        r"\b(?:on|je|nous) vous le (?:garanti\w*|prome\w*|jure\w*)|\bgaranti\b",
        r"\b(?:sera|seront|arrivera|partira|passera|aurez|recevrez) "
        rf"[^.!?\n]{{0,40}}?\b{_DAY}\b|\b{_DAY} au plus tard\b",
        r"\b(?:etait|sera|c'est) la derniere(?: fois)?\b(?! etape)",
    ),
    "vague-delay": (
        r"\bdans les (?:plus brefs|meilleurs) delais\b|\bdes que possible\b|\bau plus (?:vite|"
        r"tot)\b",
        r"\bnous (?:reviendrons|revenons) (?:\w+ )?vers vous\b",
        r"\b(?:prochainement|sous peu|incessamment|tres bientot|tres vite|tres rapidement)\b",
        r"\b(?:on|nous) (?:re)?(?:vient|venons|viendra|viendrons) vers vous\b",
        r"\bdes que (?:nous aurons|on aura) (?:un moment|le temps)\b",
        r"\bquand (?:nous aurons|on aura) (?:le temps|un moment)\b",
        r"\bdans les (?:prochains jours|jours (?:qui viennent|a venir))\b|\bun de ces jours\b",
    ),
    "compensation": (
        r"\b\d+ ?(?:€|euros) (?:en plus|de plus|offerts)\b",
        r"\bbons? d'achat\b|\bbon de reduction\b(?! (?:du|de la|qui|etait|ne|n'))|\bcode promo\b|"
        r"\bgeste commercial\b",
        r"\bnous vous offr\w+|\bdedommagements?\b",
        r"\b(?:remise|avoir|reduction) de \d+",
        r"\b(?:on|nous) vous (?:offr|envo|fais|fera|ferons|met|rajout)\w* "
        r"[^.!?\n]{0,40}?\b(?:gratuit|offert|mois d|remise|bon de|entrees?|boissons?|desserts?|"
        r"cadeau|reduction|\d+ ?%)\w*",
        r"\b(?:est|sont) pour nous\b",
        r"\b(?:entrees?|places?|mois|nuits?|repas|boissons?|cafe) (?:gratuit|offert)\w*",
        r"\bmoins \d+ ?%|\bpour se faire pardonner\b",
    ),
    "policy-shield": (
        r"\bconformement (?:a|aux) (?:nos|notre)\b|\bselon (?:nos|notre) (?:conditions|politique|"
        r"reglement|cgv)\b",
        r"\bnos (?:cgv|cgu|conditions generales)\b",
        r"\bc'est (?:la regle|le reglement|comme (?:ca|cela)|notre politique)\b",
        r"\bnotre politique (?:est|ne|n'|interdit)",
        r"\barticle \d+\b",
        r"\b(?:les|aux|des|dans les) (?:cgv|cgu|conditions (?:generales|de vente|"
        r"d'utilisation))\b",
        r"\bque vous avez (?:acceptees?|signees?|validees?)\b",
        r"\breglement interieur\b|\bs'applique a (?:tous|tout le monde)\b",
        r"\bles regles sont les regles\b|\bnoir sur blanc\b",
        r"\ble contrat (?:est clair|prevoit|stipule)\b",
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
        r"\b(?:l'affaire|le dossier|le sujet|la discussion) est (?:clos|close|termine|terminee)\b",
        r"\bdecision (?:est )?(?:definitive|sans appel|irrevocable)\b",
        r"\binutile d'(?:insister|ecrire|appeler)\b",
        r"\bil n'y a (?:pas de|aucune?|plus de) (?:solution|recours|possibilite)\b",
        r"\bbonne continuation\b|\btant pis\b|\bc'est comme ca\b",
        r"\b(?:ne pouvons|ne peut|ne pourrons|ne peux) (?:\w+ )?(?:rien (?:faire|pour)|pas vous "
        r"aider)\b",
    ),
    "boast": (
        r"\bnos (?:autres )?clients (?:sont (?:tous )?(?:ravis|contents|satisfaits)|adorent|"
        r"apprecient|nous)\b",
        r"\b(?:la plupart|la majorite|l'immense majorite|\d+ ?%) (?:de|des) (?:nos )?clients\b",
        r"\bnous sommes (?:fiers|reconnus|leaders?|les meilleurs|numero un)\b",
        r"\bnotre (?:excellen\w+|reputation)\b",
        r"\b(?:elus?|classes?|recompenses?|primes?) (?:\w+ )?(?:meilleure?|premier|numero|"
        r"service)\b",
        r"\bseule plainte\b|\bpremiere plainte\b|\bnous sommes (?:connus|reputes)\b",
        r"\b\d+ ?% (?:de|des) (?:nos |vos )?\w+ (?:se declarent |sont )?(?:satisfaits?|ravis?|"
        r"contents?)\b",
        r"\b(?:en raffolent?|adorent (?:notre|nos|la|le|ce))\b",
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
        r"\baccus(?:ons|e) (?:bonne )?reception\b|\bne manquer(?:ons|ai) pas\b",
        r"\bl'attention qu'il merite\b|\bnous mettons tout en oeuvre\b|\brestons a votre ecoute\b",
        r"\bvotre (?:demande|message|reclamation) (?:a|est) (?:bien )?(?:ete )?(?:pris en compte|"
        r"prise en compte|enregistre|en cours de traitement)\w*",
    ),
    "command": (
        r"\bvous (?:devez|etes (?:prie|tenu|oblige)e?s? de)\b|\bil faut que vous\b|"
        r"\bvous n'avez qu'a\b",
        r"\b(?:re)?lisez\b|\bapprenez a\b|\bregardez mieux\b|\bprenez (?:donc )?la peine de\b",
        r"\bcontactez (?:donc )?(?:le|notre) (?:service client\w*|sav|support|standard)\b",
        r"\bil faut (?:aller|passer|appeler|ecrire|envoyer|remplir|voir|demander)\b",
        r"\b(?:ne revenez|n'appelez|n'ecrivez)\b|\bpas nous ecrire ici\b",
        r"\bles reseaux sociaux ne sont pas\b",
        r"\bfaites (?:un|une) (?:courrier|recommande|mail|reclamation|lettre)\b",
        r"\badressez-vous (?:au|a la|aux)\b",
    ),
    "health": (
        r"\bvotre (?:maladie|traitement|grossesse|accouchement|diagnostic|operation|cancer|diabete|"
        r"depression|handicap|allergie|chimio\w*|hospitalisation|pathologie|ordonnance|medicament|"
        r"dossier medical|bilan (?:sanguin|de sante)|fausse couche|blessure|therapie)s?\b",
        r"\bvos (?:symptomes|medicaments|analyses|examens medicaux|resultats d'analyses?|"
        r"antecedents|troubles|problemes de sante|soins psy\w*)\b",
        r"\bvotre (?:etat de sante|sante mentale|suivi psy\w*|prise de sang)\b",
        r"\bvous (?:etes|etiez) (?:enceinte|malade|diabetique|depressi(?:f|ve)|hospitalisee?|"
        r"asthmatique|epileptique|sero\w+|en chimio\w*|en depression)\b",
        r"\bvous souffrez d(?:e|u|')\b|\bvotre (?:medecin|psychiatre|psychologue|oncologue)\b",
        r"\b(?:sa|son|votre|ses|leur) (?:depression|anorexie|tdah|autisme|alzheimer|epilepsie|"
        r"schizophrenie|burn-?out)\b",
        r"\bsort\w* d'une (?:depression|hospitalisation|operation|chimio\w*|cure)\b",
    ),
    "gendered": (
        r"\bvous (?:soyez|etes|etiez|ayez ete|avez ete) (?:\w+ment |si |aussi |tres |pas )?"
        r"(?:decu|mecontent|fache|enerve|agace|satisfait|insatisfait|choque|contrarie|frustre|"
        r"inquiet|attriste|blesse)e?s?\b",
    ),
}  # fmt: skip

FAMILIAR = (
    r"(?i:\b(?:tu|toi|te|ta|tes)\b(?!-)|\bt['’](?=[a-zéèêàâîôûœæ])|"
    r"(?<!le )(?<!ce )(?<!un )(?<!du )(?<!au )(?<!notre )(?<!votre )(?<!quel )\bton\b)"
)
FORMAL = r"(?i:(?<!rendez-)\b(?:vous|votre|vos|vôtres?)\b)"
GREETS = r"Bonjour|Bonsoir|Salut|Ch[eè]re?"
TITLES = "madame monsieur mme mlle m a et tous toutes vous chers cher chere client encore"
ACKNOWLEDGES = (
    r"\bpardon\b|\bnous vous croyons\b|\bdevons des explications\b|\bpas normal\b|"
    r"\bc'est (?:tres |vraiment )?(?:grave|dangereux|long|inacceptable|anormal|decevant|penible)\b|"
    r"\bregrets?\b|\bprefere vous epargner\b|\b(?:vous meritiez|tu meritais)\b|\best entendue?\b|"
    r"\beu raison de\b|\bton (?:message|agacement|attente|inquietude|avis)\b|\bta (?:deception|"
    r"colere|question|demande|remarque)\b|\bn'importe qui reagirait\b|\b(?:cela|ca) pese\b|"
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
    r"(?:\b(?:donnez|envoyez|indiquez|communiquez|precisez|laissez|transmettez|ecrivez|"
    r"fournissez|mettez|postez|repondez|"
    r"partagez|merci de (?:nous |me |m')?(?:donner|envoyer|indiquer|communiquer|preciser|laisser|"
    r"transmettre|ecrire|fournir|mettre|repondre|partager|dire|confirmer|joindre)|pouvez-vous|"
    r"pourriez-vous|quel(?:le)? est)\b[^.!?\n]{0,50}?"
    r"\b(?P<at>(?:votre|vos|un|le|la) (?:numero|n°|adresse|telephone|mail|e-?mail|courriel|nom|"
    r"date de naissance|coordonnees|reference(?: client)?|identifiants?|mot de passe|iban|rib)\b))"
)
ANSWERS = r"\b(?:votre|la|cette) question\b|\brepon\w+|\bvoici\b"
