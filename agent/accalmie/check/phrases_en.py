"""What the phrase rules look for in an English reply: regular expressions on folded text.

See phrases_fr.py: same rule ids, same conventions.
"""

from __future__ import annotations

_WRITING = r"(?:comment|review|message|account|post|profile)s?"
_SORRY = r"\b(?:sorry|apolog\w+|regret)\b"

_DAY = r"(?:tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"

PHRASES: dict[str, tuple[str, ...]] = {
    "blame": (
        r"\byou (?:\w+ly )?(?:did not|didn't|don't|do not) (?:\w+ly )?understand\b",
        r"\blearn to read\b",
        r"\byou (?:\w+ly )?(?:should|could|ought to|must) (?:\w+ly )?(?:have|'ve)\b",
        r"\byou (?:\w+ly )?(?:forgot|failed|neglected|misread|misunderstood|misused|ignored|"
        r"overlooked)\b",
        r"\byou (?:did not|didn't|have not|haven't|never) (?:even |bother to |\w+ly )?(?:read|"
        r"follow|"
        r"followed|check|checked|listen|listened|respect|look|pay attention)\b",
        r"\b(?:if|had) you (?:had|only|read|followed|checked)\b",
        r"\byour (?:own )?(?:fault|mistake|error|negligence|carelessness|bad faith)\b",
        r"\bbecause of you\b|\byou are the only one\b|\byou're the only one\b",
        r"\bdid you (?:even |actually |not )?(?:read|check|measure|look|try|follow|bother)\b",
        r"\bmost people (?:do|read|check|manage|know)\b",
        r"\byou (?:simply|just|must have|probably|obviously|clearly) (?:went|clicked|pressed|"
        r"missed|entered|typed|chose|ordered|left|forgot|misread)\b",
        r"\bit's what happens when\b",
        r"\b(?:the (?:problem|mistake|error|fault|delay)|it|that) (?:is|was|lies?) (?:\w+ "
        r")?(?:on your (?:side|end|part)|with you|yours|down to you)\b",
        r"\b(?:user|customer|your own) (?:error|mistake|fault|carelessness)\b",
        r"\byou (?:could|might) have (?:told|called|asked|checked|read|booked|let us know)\b",
        r"\bthat's (?:what you get|your (?:own )?(?:fault|problem|doing|choice))\b",
        r"\byou chose (?:to|the)\b|\byou were(?:n't| not) (?:in|there|home|at home)\b",
    ),
    "denial": (
        r"\b(?:nobody|no one) (?:else )?(?:has )?(?:ever )?had "
        r"(?:this|that|any) (?:issue|problem)s?\b",
        r"\b(?:that|this|it)(?:'s| is) (?:\w+ly )?(?:false|untrue|a lie|not true|incorrect|"
        r"nonsense)\b",
        r"\byou(?:'re| are) (?:lying|exaggerating|making (?:this|it) up)\b|\byou (?:claim|"
        r"allege)\b",
        r"\b(?:fake|false) (?:review|comment|claim|story)\b",
        r"\bwe have no record\b|\bwe did nothing wrong\b|\bwe(?:'re| are) not (?:responsible|"
        r"to blame)\b",
        r"\b(?:never|did not|didn't) happen(?:ed)?\b",
        r"\b(?:nobody|no one) (?:else )?(?:has )?(?:ever )?complain\w+",
        r"\bnot our (?:fault|problem|responsibility)\b|\bbeyond reproach\b",
        r"\bthere (?:are|is|were|was) no (?:\w+ )?(?:cockroach|rat|mice|mould|bug|problem|"
        r"mistake|delay|leak|hair|issue)\w*\b",
        r"\bwhat you think you (?:saw|heard|found|tasted)\b",
        r"\b(?:your (?:account|version|story|claim)|that|this|it) (?:simply |just |really "
        r")?(?:isn't|is not|wasn't|can't be|cannot be) (?:true|right|accurate|possible|what "
        r"happened)\b",
        r"\b(?:our|the) (?:system|staff|team|driver|kitchen|nurses)s? (?:doesn't|don't|does not|"
        r"do not|never|would never) (?:make|do|get|shout|behave|serve)\w*",
        r"\bnobody (?:raised|shouted|said|else|touched)\b|\bthat (?:never|didn't) happen(?:ed)?\b",
        r"\byou (?:imagined|dreamt|dreamed|made (?:it|this) up)\b|\bwe dispute\b",
    ),
    "blame-others": (
        r"\b(?:courier|carrier|driver|supplier|partner|bank|post office|contractor) (?:is|was|are) "
        r"(?:entirely |solely )?(?:to blame|at fault|responsible)\b",
        r"\bthe (?:courier|carrier|driver|supplier|partner|bank|post office|contractor)'s fault\b",
        r"\b(?:it's|it is|it was|blame|talk to|take it up with) (?:entirely |all |really "
        r")?(?:the|our) (?:ticketing|courier|carrier|supplier|delivery|water|power|software|"
        r"partner|contractor|council|bank|driver|manufacturer|post|airline|app)\w*\b(?: \w+)?(?: "
        r"(?:company|firm|people))?",
        r"\bdon't look at us\b|\b(?:not|nothing to do with) (?:us|our (?:fault|doing|decision))\b",
        r"\bthey're the ones\b|\bwe have no say\b|\bout of our hands\b|\bbeyond our control\b",
        r"\b(?:a|the) (?:careless|useless|hopeless|lazy|incompetent) (?:builder|courier|driver|"
        r"contractor|supplier|company)\b",
        r"\bthey're (?:hopeless|useless|to blame)\b",
    ),
    "already-said": (
        r"\bas (?:we|i)(?:'ve| have)? (?:already|previously) (?:said|told you|explained|mentioned|"
        r"stated|written)\b[, ]*",
        r"\bas (?:already|previously) (?:said|explained|mentioned|stated)\b[, ]*",
        r"\bwe(?:'ve| have)? already (?:told|answered|explained|said)\b",
        r"\b(?:once again|like we said|i repeat|we repeat)\b[, ]*",
        r"\bfor the (?:second|third|fourth|last|umpteenth|\w+th) time\b",
        r"\bit's been on our (?:page|site|website)\b",
        r"\bi (?:went|have been|'ve been) through (?:all )?this\b",
        r"\b(?:as|like) (?:i|we) (?:said|explained|told you|wrote|mentioned|keep saying)\b",
        r"\bwe(?:'ve| have) (?:already )?(?:told|explained|answered|said|written) (?:you|this|"
        r"that|it)\b",
        r"\bthe reason is on page\b",
    ),
    "scold": (
        r"\bcalm down\b|\b(?:stay|remain|keep) (?:calm|polite|civil)\b|\brelax\b",
        r"\b(?:please )?be (?:patient|polite|reasonable|civil|honest|nice)\b",
        r"\b(?:a little|some|a bit of) (?:respect|patience|courtesy)\b",
        r"\bwatch your (?:tone|language|mouth)\b|\byour tone is\b|\bmind your\b",
        r"\bstop (?:shouting|yelling|complaining|lying|whining)\b|\bno need to (?:shout|yell|"
        r"be rude)\b",
        r"\b(?:there's|there is) no need (?:for|to) (?:that|this|such|be|shout|swear|your)\b",
        r"\bno need for that\b|\btake a (?:deep )?breath\b|\bcalm down\b",
        r"\b(?:being|getting) (?:rude|angry|abusive|aggressive|nasty) (?:won't|will not|doesn't|"
        r"isn't)\b",
        r"\b(?:shouting|swearing|insults?) (?:won't|will not|doesn't|gets?)\b",
        r"\bmind your (?:language|tone|manners)\b|\bkeep it civil\b",
        r"\bplease be (?:polite|nice|respectful|civil|patient|reasonable)\b",
    ),
    "non-apology": (
        _SORRY + r"(?: \w+){0,2} if (?:you|this|that|our|we|it|anyone)\b",
        _SORRY + r"(?: \w+){0,2} (?:that )?you (?:feel|felt|think|thought|took|believe)\b",
        _SORRY + r" (?:for )?how you (?:feel|felt)\b",
        r"\b(?:sorry|apologi[sz]e|regret|a shame|a pity)\b(?: \w+){0,2} (?:you feel|you felt|you "
        r"see it|you took|you thought|you found it)\b",
        r"\b(?:was|were|has been|is) taken (?:that way|the wrong way|badly|amiss)\b",
        r"\b(?:sorry|apologi[sz]e|apologies)\b(?: \w+){0,2} if (?:you|the|our|this|it|that|any)\b",
        r"\bif (?:anyone|anybody|you) (?:was|were) (?:offended|upset|hurt)\b",
        r"\bdidn't live up to your expectations\b|\bdid not meet your expectations\b",
        r"\bcame across (?:that way|as)\b",
    ),
    "sorry-but": (
        r"\b(?:sorry|apolog\w+|understand|appreciate|regret|hear you)\b[^.!?\n]{0,80}?[, ]"
        r"(?P<at>but|however|although)\b",
        r"(?:^|[.!?]\s)(?P<at>but|however)\b",
        r"\b(?:i|we) (?:do )?(?:get|know|see|hear|realise|realize|appreciate)\b[^.!?\n]{0,60}?, "
        r"(?P<at>but)\b",
        r"(?:^|[.!?]\s)(?P<at>that said|having said that|even so|mind you|however|still)[, ]",
    ),
    "minimise": (
        r"(?<!not a )(?<!isn't a )(?<!wasn't a )(?<!no )\b(?:small|little|minor|slight|tiny) "
        r"(?:issue|problem|delay|incident|hiccup|"
        r"inconvenience|"
        r"mistake|error|glitch)s?\b",
        r"\b(?:any|the|this) inconveniences?\b|\bhiccups?\b",
        r"\b(?:it|this|that)(?:'s| is) (?:just|only) an?\b|\bnot (?:that|so) (?:bad|serious)\b",
        r"\bno big deal\b|\bnot the end of the world\b|\boverreact\w*",
        r"(?<!not a )(?<!isn't a )(?<!wasn't a )(?<!no )\b(?:little|minor|small|slight|tiny) "
        r"(?:mishap|hiccup|glitch|problem|issue|delay|"
        r"inconvenience|upset|mix-up|mistake|setback|wait|bump)\b",
        r"\bit's only\b|\bat the end of the day\b",
        r"\b(?:nothing|not (?:something|a thing)) to (?:lose sleep|worry|get upset|cry) (?:over|"
        r"about)?\b",
        r"\bwe see it all the time\b|\bthese things happen\b|\bit happens\b",
        r"\b(?:not|hardly) the end of the world\b|\bcould be worse\b|\bno big deal\b",
    ),
    "sarcasm": (
        r"\bsure, sure\b",
        r"\balways our fault\b",
        r"\bthank(?:s| you) for (?:the|this|your) (?:\w+ )?(?:novel|lecture|lesson|charming|"
        r"delightful|brilliant|lovely|insightful|wisdom)\b",
        r"\bcongratulations\b|\bbravo\b|\bwell done\b|\bgood for you\b|\bnice try\b|\bslow clap\b",
        r"\bhow (?:charming|original|lovely|delightful|clever|nice of you)\b|\bwhat a surprise\b",
        r"\b(?:so |very )?(?:glad|happy|delighted) (?:to (?:see|hear|read)|that) you\b",
        r"\bif (?:that|it) makes you (?:happy|feel better)\b|\byeah,? right\b|\boh,? please\b|"
        r"\blol\b",
        r"\byour (?:vast|great|immense) (?:expertise|wisdom|knowledge|patience)\b",
        r"\bwrong side of (?:the )?bed\b|\bout of bed\b|\bcoffee police\b",
        r"\b(?:another|an) expert\b|\bsend us your cv\b",
        r"\b(?:imagine|shocking|what a surprise|how awful)[.,!]",
        r"\boh (?:brilliant|great|dear me|wow|bravo|how lovely)\b|^wow\b|\bwell done you\b",
        r"\bpoor you\b|\bwhat a (?:tragedy|catastrophe|drama|charming)\b",
        r"\bhow (?:very )?(?:kind|charming|original|constructive|helpful) of you\b|\bgold star\b",
        r"\bslow clap\b",
    ),
    "insult": (
        r"\bnonsense\b",
        r"\bcustomers? who (?:is|are) never (?:happy|satisfied)\b",
        r"\b(?:idiot|moron|imbecile|liar|clown|troll|jerk|loser|fool|crook|scammer|whiner|"
        r"karen)s?\b",
        r"\b(?:stupid|ridiculous|pathetic|dumb|dishonest|hysterical|crazy|ignorant|shut up|"
        r"get lost|"
        r"bullshit|crap|asshole|bastard|fuck\w*)\b",
        r"\b(?:cheapskate|moan(?:er|ing|ers)?|whin(?:er|ing|ge\w*)|crybab\w+|snowflake|drama "
        r"queen|karen|loser|muppet|sad little|some (?:people|faces))\b",
        r"\bgood riddance\b|\bpeople like you\b",
        r"\byour (?:sort|type|kind)\b(?! (?:words?|message|note|of))|\bcan't be helped\b",
    ),
    "legal-threat": (
        r"\b(?:our|my|a) (?:lawyer|solicitor|attorney|legal (?:team|department|counsel))s?\b",
        r"\blegal action\b|\bsue you\b|\bin court\b|\bprosecut\w+|\bcease and desist\b",
        r"\bdefam\w+|\blibel\w*|\bslander\w*",
        r"\bwe(?:'ll| will| shall| may| are going to)? (?:be )?su(?:e|ing)\b|\bthink carefully\b",
        r"\bunless you can prove\b|\bsee you in court\b|\bloss of business\b",
    ),
    "deletion-threat": (
        r"\bwe (?:\w+ )?(?:\w+ )?(?:delete|remove|hide|block|ban|report)(?:d|ned)? "
        r"(?:your|this|these) " + _WRITING,
        rf"\b{_WRITING} (?:will be|has been|may be|could be|is going to be) "
        r"(?:deleted|removed|hidden|blocked|banned|reported)\b",
        r"\b(?:will|may|could|have to|going to) (?:block|ban) you\b|\byou will be (?:blocked|"
        r"banned)\b",
        r"\b(?:one more|another) (?:post|comment|word|message|line) like (?:this|that)\b",
        r"\b(?:you(?:'re| are| will be|'ll be)|get) (?:off|removed from|banned from) (?:the|our|"
        r"this) (?:page|group|site)\b",
        r"\b(?:taking|take|took) (?:this|your|the) (?:thread|comment|post|review) down\b",
        r"\b(?:asked|going|have|ready) to (?:hide|delete|remove|block|ban) (?:it|you|this|your|"
        r"the)\b",
        r"\bwe don't tolerate (?:posts|comments|people)\b",
    ),
    "review-pressure": (
        r"\b(?:update|change|edit|remove|delete|amend|revise|reconsider|take down) your "
        r"(?:\w+ )?(?:review|rating|comment|score)\b",
        r"\b(?:five|5)[- ]stars?\b|\bbetter rating\b",
        r"\b(?:bump|raise|change|edit|update|remove|delete|take down|reconsider|revise|amend|"
        r"improve|lift)\w* (?:\w+ ){0,3}?(?:review|rating|stars?|score|what you wrote|what "
        r"you've written|comment)\b",
        r"\b(?:ask|asked) you to take it down\b|\btake it down once\b",
    ),
    "liability": (
        r"\b(?:it|this|that)(?:'s| is| was) (?:\w+ly |all )?our (?:fault|mistake|error|"
        r"responsibility|negligence)\b",
        r"\bwe(?:'re| are| were) (?:\w+ly )?(?:at fault|to blame|liable|responsible for|guilty|"
        r"negligent|in the wrong)\b",
        r"\bwe (?:\w+ly )?(?:admit|accept|take|assume|acknowledge) (?:\w+ )?(?:liability|fault|"
        r"guilt|"
        r"responsibility|negligence)\b",
        r"\bour negligence\b|\bwe (?:broke|violated) the law\b",
        r"\b(?:this|that) one is on us\b|\b(?:on|down to) us\b(?= )",
        r"\bwe (?:knew|were aware) (?:about|of) (?:it|this|the)\b|\bwe failed to\b",
        r"\blegally (?:answerable|responsible|liable)\b",
        r"\bwe(?:'re| are) (?:liable|negligent|to blame|at fault|responsible for (?:what|this|"
        r"the|your))\b",
        r"\b(?:he|she|they|the (?:company|driver|team|hospital|hotel)) (?:was|were|is|are) "
        r"(?:negligent|to blame|at fault|liable)\b",
    ),
    "promise": (
        r"\bwe refund\b",
        r"\bpromise(?=[.!]|$)",
        r"\bleaves? tomorrow\b",
        r"\byou(?:'ll| will) (?:\w+ ){0,3}?(?:refunded|compensated|reimbursed|a refund|"
        r"your (?:refund|money|parcel|order)|contacted|called back|an answer)\b",
        r"\bwe(?:'ll| will) (?:refund|compensate|reimburse|replace)\b",
        r"\bwithin (?:the )?(?:next )?(?:\d+|an?|a few|few|twenty-four|forty-eight) "
        r"(?:hours?|days?|minutes?|weeks?)\b|\bin the next (?:\w+ )?(?:hours|days|minutes|weeks)\b",
        r"\bwe (?:promise|guarantee|swear|pledge)\b",
        r"\b(?:never|won't|will not) happen again\b|\bnever again\b",
        r"\bby (?:tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|the end of)\b",
        r"\byou have (?:my|our) word\b|\b(?:i|we) (?:promise|guarantee|swear)\b|\bwithout fail\b",
        r"\bfirst thing (?:tomorrow|monday)\b|\bwon't happen again\b|\bnever (?:happen )?again\b",
        r"\b(?:with you|refunded|delivered|(?:it|they|you|we|your (?:\w+ )?\w+)(?:'ll| will| "
        r"should)? "
        r"(?:\w+ ){0,3}?(?:arrive|there|back|fixed|sorted)) (?:\w+ )?"
        rf"(?:by |on |before )?{_DAY}\b",
    ),
    "vague-delay": (
        r"\bas soon as (?:possible|we can)\b|\basap\b|\bat the earliest\b|\bin due course\b",
        r"\b(?:get|come) back to you\b(?! here)|"
        r"(?<!\bas )(?<!too )(?<!not )(?<!\bwe )\b(?:very )?(?:soon|shortly)\b(?! (?:as|enough|"
        r"after)\b)",
    ),
    "compensation": (
        r"\bplus \d+ (?:euros|pounds|dollars)\b",
        r"\b(?:gift )?vouchers?\b(?! (?:machine|was|were|wasn't|did|isn't|page|code))|\bgift "
        r"cards?\b|\bpromo codes?\b|\bgoodwill gesture\b|"
        r"\bon the house\b",
        r"\b(?:\d+ ?%|\d+ ?(?:dollars|pounds|euros)) (?:off|credit|discount)?\b",
        r"[$£€] ?\d+ (?:off|credit|discount|voucher)\b",
        r"\bfree of charge\b|\bstore credit\b",
        r"\b(?:have|enjoy|here's|here is|we'll (?:give|send|add)) (?:\w+ )?(?:a |an |two |your "
        r")?(?:free|complimentary)\b",
        r"\bfree (?:month|week|meal|drink|ticket|night|entry|coffee|dessert|delivery)s?\b",
        r"\bon (?:us|the house)\b(?=[.,]| to| as)|\bto make up for it\b|\b\d+ ?% off\b",
    ),
    "policy-shield": (
        r"\b(?:per|as per|according to|under|in line with) our (?:policy|policies|terms|rules)\b",
        r"\bour (?:policy|terms|rules) (?:is|are|does|do|state|states|say|says|clearly)\b",
        r"\bthose are the rules\b|\bthat(?:'s| is) (?:our policy|the policy|how it (?:is|works))\b",
        r"\brules are (?:the )?rules\b|\bterms (?:you|that you) (?:agreed|accepted|signed)\b",
        r"\b(?:section|clause|article|paragraph) \d+\b|\bapplies to every(?:body|one)\b",
        r"\bcan't (?:bend|make an exception|break) (?:them|the rules|for)\b",
        r"\bno (?:receipt|proof|ticket),? (?:means )?no\b",
        r"\bit(?:'s| is) (?:clearly )?(?:stated|in the (?:terms|small print|contract))\b",
        r"\bstate clearly\b",
    ),
    "dead-end": (
        r"\b(?:shop|go|buy) elsewhere\b",
        r"\bnot for us to\b",
        r"\bif you(?:'re| are) (?:unhappy|not happy)\b",
        r"\bnothing (?:more |else )?we can do\b|\bwe (?:cannot|can't|can not) help(?: you)?\b",
        r"\bunfortunately,? (?:we (?:cannot|can't|are unable)|this is not|it(?:'s| is) (?:not|"
        r"im)\w*)",
        r"\b(?:it|this|that)(?:'s| is) impossible\b|\bend of (?:story|discussion)\b",
        r"\bgo (?:somewhere else|elsewhere)\b|\bnothing (?:more )?to add\b",
        r"\b(?:decision|that|it)(?:'s| is) final\b",
        r"\bno point (?:in )?(?:writing|calling|asking)\b",
        r"\bend of the (?:road|matter|story|line)\b|\bcan(?:'t|not) help you (?:any )?further\b",
        r"\bit's gone\b|\bnothing (?:more|else|further) (?:we|i|to)\b|\bcase closed\b",
        r"\bout of warranty\b|\btough luck\b|\bbetter luck\b",
    ),
    "boast": (
        r"\bour (?:other )?customers (?:are (?:all )?(?:happy|satisfied|delighted)|love|enjoy)\b",
        r"\b(?:most|the majority|\d+ ?%) of our customers\b|\beveryone else\b",
        r"\bwe(?:'re| are) (?:proud|known for|the best|a leader|the leading|number one)\b",
        r"\bour (?:excellent|outstanding|reputation)\b",
        r"\b(?:five|5)-star\b",
        r"\b(?:of the year|award-winning|multi-award|proud of our|number one|market leader|best "
        r"in the)\b",
        r"\b(?:a million|thousands of|hundreds of|\d+ ?%|most) (?:\w+ )?(?:people|customers|"
        r"guests|users|patients|passengers)\b[^.!?\n]{0,30}\b(?:love|use us|happy|satisfied|"
        r"enjoy|rate)\b",
        r"\bvery unusual for us\b|\bfirst complaint\b",
    ),
    "canned": (
        r"\bthank(?:s| you) for your (?:patience|understanding)\b",
        r"\bprocessing your request\b",
        r"\b(?:don't|do not) hesitate to\b|\bfeel free to\b",
        r"\b(?:remain|are) at your (?:entire )?disposal\b",
        r"\bthank(?:s| you) for (?:your feedback|reaching out|contacting us)\b",
        r"\bwe value your (?:feedback|opinion|business)\b|\byour (?:feedback|opinion) (?:is|"
        r"matters)\b",
        r"\bcustomer satisfaction is\b|\bwe strive to\b|\brest assured\b|\bduly noted\b",
        r"\blook forward to (?:welcoming|serving|seeing) you\b",
        r"\btake (?:all |your |these |every )?(?:complaints?|matters?|feedback|concerns?|"
        r"comments?) (?:like this )?(?:very |extremely )?seriously\b",
        r"\b(?:forwarded|passed|escalated) to the (?:relevant|appropriate) (?:department|team|"
        r"people)\b",
        r"\bwe value your\b|\bappreciate you reaching out\b|\bthank you for reaching out\b",
        r"\b(?:someone|a member of our team) will be in touch\b",
        r"\byour (?:call|message|custom|feedback) is important\b",
    ),
    "command": (
        r"\byou (?:must|are required to)\b",
        r"(?:^|[.!?]\s)(?:just |please )?(?:read|check|learn|look at) (?:the|our|your|how)\b",
        r"\b(?:contact|call) (?:our )?(?:customer (?:service|support|care)|the helpdesk|support)\b",
        r"\b(?:fill in|submit|ring|log off|switch "
        r"it)\b[^.!?\n]{0,20}\b(?:form|again|outside|with the|to environmental|the manual|off "
        r"and on)\b",
        r"\bdon't post it here\b|\btake it up with (?!you|the team|them for)\b",
        r"\bnot us\b(?=[.!]|$)",
        r"\byou (?:must|are required to)\b",
    ),
    "health": (
        r"\byour (?:illness|disease|treatment|pregnancy|diagnosis|surgery|operation|cancer|"
        r"diabetes|"
        r"depression|anxiety|disability|allergy|allergies|chemo\w*|condition|prescription|"
        r"medication|medicine|medical (?:record|file|history)s?|blood (?:test|result)s?|"
        r"miscarriage|injury|therapy|symptoms|test results|mental health|health (?:issue|problem|"
        r"condition)s?)\b(?! report)",
        r"\byou (?:are|were|have been) (?:pregnant|ill|sick|diabetic|depressed|hospitali[sz]ed|"
        r"asthmatic|epileptic|hiv\w*|in rehab|off (?:work )?sick)\b",
        r"\byou suffer from\b|\byour (?:doctor|psychiatrist|therapist|oncologist|gp)\b",
        r"\b(?:his|her|your|their) (?:adhd|autism|dementia|epilepsy|asthma|antidepressants?|"
        r"insulin|blood pressure|pregnancy|inhaler|chemo\w*|eating disorder|ocd|ptsd|"
        r"bipolar\w*)\b",
        r"\bthe pregnancy\b",
    ),
}  # fmt: skip

FAMILIAR = r"(?!)"  # English has one «you»
FORMAL = r"(?!)"
GREETS = r"Hello|Hi|Hey|Dear|Good (?:morning|afternoon|evening)"
TITLES = "mr mrs ms miss sir madam there all everyone team and customer again"
ACKNOWLEDGES = (
    r"\bwe believe you\b|\bowe you an explanation\b|\bnot (?:right|normal|acceptable)\b|"
    r"\b(?:this|that|it|is) (?:is )?(?:dangerous|serious|unacceptable|upsetting|a long wait)\b|"
    r"\bwe (?:can see why|wish you had been spared)\b|\b(?:troubled|concerned) (?:to|by|about)\b|"
    r"\b(?:sorry|apolog\w+|regret\w*|understand\w*|understandable|serious\w*|you(?:'re|"
    r" are) right)\b|"
    r"\bthank(?:s| you) for\b|\bwe(?:'ve| have)? (?:hear|heard|read|see)\b|"
    r"\bfair (?:point|one)\b|\bright to\b|\bnot alone\b|\bfull attention\b|"
    r"\byour (?:disappointment|anger|frustration|worry|question|request|message|concern)\b|"
    r"\byou (?:expected|deserve\w*)\b"
)
NEXT_STEP = (
    r"\bwe (?:took|fixed|removed|changed|corrected|moved|replaced|called|asked|told|put)\b|"
    r"\b(?:message|write|send|tell|call|dm|let us know|email|join|drop|share)\b|"
    r"\b(?:can|could|would|may|will) (?:you|we)\b|\bhere is\b|\bhere's\b|\bprivate(?:ly)?\b|"
    r"\b(?:we|i)(?:'re|'ll|'ve| are| will| have| am)?(?: now| already| also| \w+ly)? ?(?:look|"
    r"check|"
    r"find|ask|pass|forward|work|fix|review|investigat|follow|trac|contact|tak|speak|go|mak|add|"
    r"rais|correct|chang|prepar|explain|walk|bring|shar|put|open|start|sen[dt]|hand)\w*\b"
)
PRIVATE = (
    r"\bprivate(?:ly)?\b|\bdirect messages?\b|\bdms?\b|\bby (?:e-?mail|phone)\b|\binbox\b|\bhelp "
    r"(?:page|desk|form)\b|"
    r"\bcontact form\b"
)
ASKS_DATA = (
    r"(?:\b(?:give|send|tell|share|provide|leave|post|write|confirm|reply|pop|put|drop|comment|"
    r"what(?:'s|"
    r" is))\b[^.!?,;\n]{0,40}?"
    r"\b(?P<at>your (?:\w+ )?(?:number|ref|address|e-?mail|phone|name|date of birth|details|"
    r"reference|"
    r"password|iban|id)\b))"
)
ANSWERS = r"\b(?:your|the|this) question\b|\banswer\w*|\bhere is\b|\bhere's\b"
